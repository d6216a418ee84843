package dev.rigsmith.domain.outrig;

/**
 * The digest of everything that counts for outrig.
 *
 * @param hex the 64 hexadecimal digits of a BLAKE3 digest, in lower case
 * @param files how the files of the context were read
 */
public record OutrigDigest(String hex, Files files) {

    /** How the files of a context are read. */
    public enum Files {
        /** The blob ids of the files that git tracks, in the order of their paths, without the paths. */
        GIT("git"),
        /** A GNU tar archive of the directory, where it is in no git work tree. */
        TAR("tar");

        private final String word;

        Files(String word) {
            this.word = word;
        }

        /** The word for people and programs. */
        public String word() {
            return word;
        }
    }
}
