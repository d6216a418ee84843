package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.rigsmith.adapters.outrig.GitTarForeignKeys;
import dev.rigsmith.ports.ForeignKeys;
import dev.rigsmith.process.Programs;

/** The keys of outrig. */
public final class OutrigModule extends AbstractModule {

    @Provides
    @Singleton
    ForeignKeys foreignKeys(Programs programs) {
        return new GitTarForeignKeys(programs);
    }
}
