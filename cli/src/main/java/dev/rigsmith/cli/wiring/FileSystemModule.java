package dev.rigsmith.cli.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.rigsmith.adapters.fs.DirectoryTemplates;
import dev.rigsmith.adapters.fs.XdgPlaces;
import dev.rigsmith.adapters.fs.YamlRigRegistry;
import dev.rigsmith.adapters.fs.YamlSettings;
import dev.rigsmith.adapters.fs.archive.ArchiveLeftovers;
import dev.rigsmith.adapters.fs.archive.TarImageArchives;
import dev.rigsmith.adapters.fs.archive.TarLayerListings;
import dev.rigsmith.adapters.fs.bundle.FsBundleDrafts;
import dev.rigsmith.adapters.fs.bundle.PemSigningKeys;
import dev.rigsmith.adapters.fs.bundle.PemVerifyKeys;
import dev.rigsmith.adapters.fs.bundle.TarBundles;
import dev.rigsmith.adapters.fs.context.FsBuildContexts;
import dev.rigsmith.adapters.fs.lock.YamlProjectLocks;
import dev.rigsmith.adapters.fs.project.FsProjectStarter;
import dev.rigsmith.adapters.fs.project.YamlProjectSource;
import dev.rigsmith.adapters.fs.source.FsLocalSources;
import dev.rigsmith.adapters.fs.state.FileBuildLocks;
import dev.rigsmith.adapters.fs.state.FileBuildRecords;
import dev.rigsmith.adapters.fs.state.FileLeftovers;
import dev.rigsmith.adapters.fs.state.FileQueryMemory;
import dev.rigsmith.adapters.fs.state.FileRegistryMemory;
import dev.rigsmith.adapters.fs.story.YamlStories;
import dev.rigsmith.adapters.fs.template.DirectoryUserTemplates;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.BuildContexts;
import dev.rigsmith.ports.BuildLocks;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.BundleDrafts;
import dev.rigsmith.ports.Bundles;
import dev.rigsmith.ports.ImageArchives;
import dev.rigsmith.ports.LayerListings;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.ports.LocalSources;
import dev.rigsmith.ports.ProjectLocks;
import dev.rigsmith.ports.ProjectSource;
import dev.rigsmith.ports.ProjectStarter;
import dev.rigsmith.ports.QueryMemory;
import dev.rigsmith.ports.RegistryMemory;
import dev.rigsmith.ports.RigRegistry;
import dev.rigsmith.ports.SettingsSource;
import dev.rigsmith.ports.SigningKeys;
import dev.rigsmith.ports.StoryTexts;
import dev.rigsmith.ports.TemplateSource;
import dev.rigsmith.ports.UserTemplates;
import dev.rigsmith.ports.VerifyKeys;
import dev.rigsmith.process.Programs;
import java.nio.file.Path;

/** Settings, templates, projects, contexts, archives, records and locks as files. */
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
        return new DirectoryTemplates(places.templates(), Surroundings.templates());
    }

    @Provides
    @Singleton
    UserTemplates ownTemplates(XdgPlaces places) {
        return new DirectoryUserTemplates(places.templates());
    }

    @Provides
    @Singleton
    LocalSources sources(Surroundings surroundings) {
        return new FsLocalSources(surroundings.directory(), surroundings.home());
    }

    @Provides
    @Singleton
    ProjectSource projects(Surroundings surroundings) {
        return new YamlProjectSource(surroundings.directory(), surroundings.environment(), surroundings.project());
    }

    @Provides
    @Singleton
    ProjectLocks projectLocks() {
        return new YamlProjectLocks();
    }

    @Provides
    @Singleton
    ProjectStarter starter(Surroundings surroundings) {
        return new FsProjectStarter(surroundings.directory());
    }

    @Provides
    @Singleton
    BuildContexts contexts(XdgPlaces places, Programs programs) {
        return FsBuildContexts.cachedIn(places.statCaches(), new Find(programs));
    }

    /** What is asked depends on the project. */
    @Provides
    @Singleton
    QueryMemory queryMemory(XdgPlaces places, Surroundings surroundings) {
        return new FileQueryMemory(
                places.queries(),
                surroundings.directory().resolve(surroundings.project().orElse(Path.of(""))));
    }

    @Provides
    @Singleton
    RegistryMemory registryMemory(XdgPlaces places) {
        return new FileRegistryMemory(places.answers());
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

    @ProvidesIntoSet
    Leftovers unpacked(Surroundings surroundings) {
        return new ArchiveLeftovers(surroundings.environment());
    }

    @Provides
    @Singleton
    ImageArchives archives(Surroundings surroundings, Platform platform) {
        return new TarImageArchives(surroundings.environment(), platform);
    }

    @Provides
    @Singleton
    LayerListings layers(Surroundings surroundings) {
        return new TarLayerListings(surroundings.environment());
    }

    @Provides
    @Singleton
    VerifyKeys verifyKeys(Surroundings surroundings) {
        return new PemVerifyKeys(surroundings.directory());
    }

    @Provides
    @Singleton
    Bundles bundles(Surroundings surroundings) {
        return new TarBundles(surroundings.environment(), () -> System.in);
    }

    @Provides
    @Singleton
    StoryTexts stories() {
        return new YamlStories();
    }

    @Provides
    @Singleton
    BundleDrafts bundles(Surroundings surroundings, Screen screen) {
        return new FsBundleDrafts(surroundings.environment(), surroundings.directory(), screen.bytes());
    }

    @Provides
    @Singleton
    SigningKeys keys(Surroundings surroundings) {
        return new PemSigningKeys(surroundings.directory());
    }

    @Provides
    @Singleton
    BuildLocks locks(XdgPlaces places) {
        return new FileBuildLocks(places.locks());
    }
}
