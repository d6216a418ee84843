package dev.rigsmith.architecture;

import java.util.Set;

/** What can happen to a tree, as commands for {@link Tree}. */
enum TreeChange {
    NOTHING("true"),
    TIMES("touch -h -d 1999-01-01 file link dir dir/empty"),
    OWNERS("chown -h 7:7 file link dir twin"),
    SAME_BYTES_IN_A_NEW_FILE("cp -a file t && mv t file && ln -f file twin"),
    HOLES_FOR_ZEROS("rm zeros && truncate -s 4096 zeros"),
    EDITED_IGNORED_FILE("echo more >> ignored"),
    NEW_IGNORED_FILES("mkdir dir/ignored.d && touch dir/ignored.d/x ignored.new"),
    SOCKET("socket socket"),
    OTHER_ATTRIBUTE("attribute file trusted.note v"),
    OTHER_SECURITY_ATTRIBUTE("attribute dir security.note v"),
    CONTENT("echo more >> file"),
    CONTENT_OF_THE_SAME_SIZE_AND_TIME("touch -r file t && echo ELIF > file && touch -r t file && rm t"),
    EMPTIED(": > dir/inner"),
    MODE("chmod 600 file"),
    EXECUTABLE("chmod +x dir/inner"),
    MODE_OF_A_DIRECTORY("chmod 700 dir"),
    MODES_OF_ANOTHER_UMASK("chmod g+w file dir dir/inner"),
    SET_USER_ID("chmod u+s file"),
    SET_GROUP_ID_OF_A_DIRECTORY("chmod g+s dir"),
    STICKY("chmod +t dir"),
    MODE_OF_A_PIPE("chmod 600 pipe"),
    RENAME("mv dir/inner dir/other"),
    RENAME_OF_A_DIRECTORY("mv dir rid"),
    CASE("mv dir/inner dir/Inner"),
    MOVE("mv dir/inner ."),
    EXCHANGE("mv zeros t && mv dir/inner zeros && mv t dir/inner"),
    REMOVAL("rm dir/inner"),
    NEW_FILE(": > new"),
    NEW_ODD_NAME(": > \"$(printf 'odd\\n\\377 *')\""),
    EMPTY_DIRECTORY("mkdir new"),
    NO_EMPTY_DIRECTORY("rmdir dir/empty"),
    TARGET("ln -sfn dir/inner link"),
    SAME_TARGET_IN_OTHER_WORDS("ln -sfn ./file link"),
    LINK_IN_PLACE_OF_A_FILE("ln -sfn file dir/inner"),
    FILE_IN_PLACE_OF_A_LINK("rm link && printf file > link"),
    COPY_IN_PLACE_OF_A_HARD_LINK("rm twin && cp -a file twin"),
    HARD_LINK_IN_PLACE_OF_A_COPY("ln -f file copy"),
    HARD_LINK_TO_ANOTHER("ln -f copy twin"),
    HARD_LINK_TO_AN_IGNORED_FILE("ln -f dir/inner ignored"),
    ATTRIBUTE("attribute file user.note v"),
    VALUE_OF_AN_ATTRIBUTE("attribute marked user.note other"),
    NAME_OF_AN_ATTRIBUTE("attribute marked user.etno v; no-attribute marked user.note"),
    ATTRIBUTE_OF_A_DIRECTORY("attribute dir user.note v"),
    CAPABILITY("capability dir/inner"),
    INTEGRITY("attribute file security.ima v"),
    INTEGRITY_OF_A_LINK("attribute link security.ima v"),
    INTEGRITY_OF_A_PIPE("attribute pipe security.ima v"),
    PIPE("mkfifo new"),
    FILE_IN_PLACE_OF_A_PIPE("rm pipe && : > pipe"),
    OTHER_DEVICE("rm device && mknod device c 1 5"),
    BLOCK_DEVICE("rm device && mknod device b 1 3");

    /** What counts although this builder drops it, or does not see it: another builder may. */
    private static final Set<TreeChange> MORE_THAN_THE_BUILDER_SEES = Set.of(SET_USER_ID, SET_GROUP_ID_OF_A_DIRECTORY);

    private final String commands;

    TreeChange(String commands) {
        this.commands = commands;
    }

    String commands() {
        return commands;
    }

    /** Whether the builder sees it exactly when the key does; otherwise the key may see more. */
    boolean isExact() {
        return !MORE_THAN_THE_BUILDER_SEES.contains(this);
    }
}
