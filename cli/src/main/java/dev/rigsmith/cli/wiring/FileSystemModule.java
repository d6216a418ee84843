package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.rigsmith.adapters.fs.BundledTemplates;
import dev.rigsmith.adapters.fs.DirectoryTemplates;
import dev.rigsmith.adapters.fs.XdgPlaces;
import dev.rigsmith.adapters.fs.YamlRigRegistry;
import dev.rigsmith.adapters.fs.YamlSettings;
import dev.rigsmith.adapters.fs.context.FsBuildContexts;
import dev.rigsmith.adapters.fs.project.YamlProjectSource;
import dev.rigsmith.adapters.fs.state.FileBuildLocks;
import dev.rigsmith.adapters.fs.state.FileBuildRecords;
import dev.rigsmith.adapters.fs.state.FileLeftovers;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.TemplateSource;

/** Settings, templates, projects, contexts, records and locks as files. */
public final class FileSystemModule extends AbstractModule {

    @Provides
    @Singleton
    XdgPlaces places(Surroundings surroundings) {
        return XdgPlaces.of(surroundings.environment(), surroundings.home());
    }

    @Provides
    @Singleton
    SettingsSource settings(XdgPlaces places) {
        return new YamlSettings(places.settings());
    }

    @Provides
    @Singleton
    RigRegistry registry(XdgPlaces places) {
        return new YamlRigRegistry(places.registry());
    }

    @Provides
    @Singleton
    TemplateSource templates(XdgPlaces places) {
        return new DirectoryTemplates(places.templates(), BundledTemplates.all());
    }

    @Provides
    @Singleton
    ProjectSource projects(Surroundings surroundings) {
        return new YamlProjectSource(surroundings.directory(), surroundings.environment(), surroundings.project());
    }

    @Provides
    @Singleton
    BuildContexts contexts(XdgPlaces places) {
        return FsBuildContexts.cachedIn(places.statCaches());
    }

    @Provides
    @Singleton
    BuildRecords records(XdgPlaces places) {
        return new FileBuildRecords(places.records());
    }

    @ProvidesIntoSet
    Leftovers leftovers(XdgPlaces places) {
        return new FileLeftovers(places);
    }

    @Provides
    @Singleton
    BuildLocks locks(XdgPlaces places) {
        return new FileBuildLocks(places.locks());
    }
}
