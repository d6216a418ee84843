package dev.rigsmith.domain.lock;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of lock files and of what projects need. Few names and platforms, so that they meet. */
public class LockDomain extends DomainContextBase {

    @Provide
    public Arbitrary<ImageReference> names() {
        return Arbitraries.of(
                        "docker.io/library/debian:12",
                        "docker.io/library/golang:latest",
                        "docker.io/corp/tools:1.0-rc_2",
                        "registry.example.com:5000/a/b__c/d:V1",
                        "127.0.0.1:5000/x:1",
                        "quay.io/no/yes:null")
                .map(ImageReference::parse);
    }

    @Provide
    public Arbitrary<Platform> platforms() {
        return Arbitraries.of(
                        "linux/amd64", "linux/arm64", "linux/arm/v7", "linux/arm/v6", "linux/s390x", "windows/amd64")
                .map(Platform::parse);
    }

    @Provide
    public Arbitrary<Digest> digests() {
        return hex().map(digits -> Digest.parse("sha256:" + digits));
    }

    @Provide
    public Arbitrary<ImageId> images() {
        return hex().map(ImageId::new);
    }

    private static Arbitrary<String> hex() {
        return Arbitraries.of('0', '1', '7', 'a', 'e')
                .map(digit -> String.valueOf(digit).repeat(64));
    }

    @Provide
    public Arbitrary<Pin> pins() {
        Arbitrary<Pin> single = Combinators.combine(digests(), images()).as(Pin.Single::new);
        Arbitrary<Pin.Manifest> manifests =
                Combinators.combine(digests(), images().optional(0.5)).as(Pin.Manifest::new);
        Arbitrary<Pin> index = Combinators.combine(
                        digests(),
                        Arbitraries.maps(platforms(), manifests).ofMinSize(1).ofMaxSize(4))
                .as((digest, platforms) -> {
                    SortedMap<Platform, Pin.Manifest> sorted = new TreeMap<>(Comparator.comparing(Platform::toString));
                    sorted.putAll(platforms);
                    return new Pin.Index(digest, sorted);
                });
        return Arbitraries.oneOf(single, index);
    }

    @Provide
    public Arbitrary<LockFile> lockFiles() {
        return Arbitraries.maps(names(), pins()).ofMaxSize(5).map(pins -> {
            SortedMap<ImageReference, Pin> sorted = new TreeMap<>(Comparator.comparing(ImageReference::toString));
            sorted.putAll(pins);
            return new LockFile(sorted);
        });
    }

    @Provide
    public Arbitrary<LockNeeds> needs() {
        return Arbitraries.maps(names(), platforms().set().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(5)
                .map(images -> {
                    SortedMap<ImageReference, Set<Platform>> sorted =
                            new TreeMap<>(Comparator.comparing(ImageReference::toString));
                    sorted.putAll(images);
                    return new LockNeeds(sorted, Set.of());
                });
    }
}
