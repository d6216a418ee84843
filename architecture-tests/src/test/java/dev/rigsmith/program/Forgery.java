package dev.rigsmith.program;

import dev.rigsmith.process.EngineSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spoil a shared build. Each gives the id of the image that must not be used, where there is a new one. */
enum Forgery {
    ANOTHER_IMAGE {
        @Override
        String spoil(TwoMachines machines, Json built) {
            String name = "localhost/forged:other";
            engines(machines).image(Map.of("content", "evil"), name);
            return push(machines, built, name);
        }
    },
    AN_IMAGE_OF_ANOTHER_KEY {
        @Override
        String spoil(TwoMachines machines, Json built) {
            String name = "localhost/forged:other-key";
            label(machines, name, "0".repeat(64), "linux/amd64");
            return push(machines, built, name);
        }
    },
    AN_INHERITED_LABEL {
        @Override
        String spoil(TwoMachines machines, Json built) {
            String name = "localhost/forged:inherited";
            engines(machines).build("FROM " + built.text("image") + "\nRUN echo evil > /evil\n", name);
            return push(machines, built, name);
        }
    },
    A_LABEL_ALONE {
        @Override
        String spoil(TwoMachines machines, Json built) {
            String name = "localhost/forged:label";
            String container = engines(machines).run("buildah", "from", "--", Workbench.BASE);
            engines(machines).run("buildah", "config", "--label=dev.rigsmith.key=" + built.text("key"), container);
            engines(machines).run("buildah", "commit", "--quiet", "--rm", container, name);
            return push(machines, built, name);
        }
    },
    ANOTHER_PLATFORM {
        @Override
        String spoil(TwoMachines machines, Json built) {
            String name = "localhost/forged:platform";
            label(machines, name, built.text("key"), "linux/s390x");
            return push(machines, built, name);
        }
    },
    AN_INDEX {
        @Override
        String spoil(TwoMachines machines, Json built) {
            String list = "forged-" + built.text("key").substring(0, 12);
            engines(machines).run("buildah", "manifest", "create", list);
            engines(machines).run("buildah", "manifest", "add", list, "containers-storage:" + built.text("image"));
            engines(machines)
                    .run(
                            "buildah",
                            "manifest",
                            "push",
                            "--quiet",
                            "--tls-verify=false",
                            "--all",
                            list,
                            "docker://" + entry(machines, built));
            engines(machines).run("buildah", "rmi", "--", list);
            return "";
        }
    },
    WITHOUT_CONFIGURATION {
        @Override
        String spoil(TwoMachines machines, Json built) {
            return delete(blobs(machines, built).get(0));
        }
    },
    WITHOUT_A_LAYER {
        @Override
        String spoil(TwoMachines machines, Json built) {
            List<Path> blobs = blobs(machines, built);
            return delete(blobs.get(blobs.size() - 1));
        }
    },
    ANOTHER_CONFIGURATION {
        @Override
        String spoil(TwoMachines machines, Json built) {
            return flip(blobs(machines, built).get(0));
        }
    },
    ANOTHER_LAYER {
        @Override
        String spoil(TwoMachines machines, Json built) {
            List<Path> blobs = blobs(machines, built);
            return flip(blobs.get(blobs.size() - 1));
        }
    };

    private static final Pattern DIGEST = Pattern.compile("\"digest\":\\s*\"sha256:([0-9a-f]{64})\"");

    /** Puts it in the place of what was built. */
    abstract String spoil(TwoMachines machines, Json built);

    static EngineSandbox engines(TwoMachines machines) {
        return machines.here().engines();
    }

    static String entry(TwoMachines machines, Json built) {
        return machines.cache() + ":" + built.text("key");
    }

    static String push(TwoMachines machines, Json built, String image) {
        engines(machines).run("buildah", "push", "--quiet", image, "docker://" + entry(machines, built));
        return machines.here().id(image);
    }

    /** An image that ends as builds of rigs do. */
    static void label(TwoMachines machines, String name, String key, String platform) {
        Path file = engines(machines).write("Containerfile-forged", "FROM scratch\n");
        engines(machines)
                .run(
                        "buildah",
                        "build",
                        "--quiet",
                        "--layers",
                        "--platform=" + platform,
                        "--label=dev.rigsmith.key=" + key,
                        "--tag=" + name,
                        "--file=" + file,
                        "--",
                        machines.here().path("empty").toString());
    }

    /** The files of the configuration and of the layers, in that order. */
    static List<Path> blobs(TwoMachines machines, Json built) {
        String address = machines.cache().substring(0, machines.cache().indexOf('/'));
        String repository = machines.cache().substring(address.length() + 1);
        URI manifest = URI.create("http://" + address + "/v2/" + repository + "/manifests/" + built.text("key"));
        Matcher digests = DIGEST.matcher(get(manifest));
        return digests.results()
                .map(found -> found.group(1))
                .map(hex -> machines.here()
                        .path("registry/data/docker/registry/v2/blobs/sha256")
                        .resolve(hex.substring(0, 2))
                        .resolve(hex)
                        .resolve("data"))
                .toList();
    }

    private static String get(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .header("Accept", "application/vnd.oci.image.manifest.v1+json")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    static String delete(Path blob) {
        try {
            Files.delete(blob);
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String flip(Path blob) {
        try {
            byte[] content = Files.readAllBytes(blob);
            content[content.length / 2] ^= 1;
            Files.write(blob, content);
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
