package dev.rigsmith.domain.error;

import java.util.Locale;

/** The stable names of errors, as {@code --format json} prints them. A released id never changes its meaning. */
public enum ErrorId {
    INVALID_NAME,
    INVALID_REFERENCE,
    INVALID_DIGEST,
    INVALID_PLATFORM,
    INVALID_CONTAINERFILE,
    INVALID_IGNORE_FILE,
    INVALID_PROJECT_FILE,
    INVALID_REGISTRY_FILE,
    INVALID_SETTINGS,
    INVALID_LOCK_FILE,
    INVALID_ARGUMENT,
    INVALID_LABEL,
    INVALID_ARCHIVE,
    INVALID_STORY,
    INVALID_KEY,
    INVALID_SIGNATURE,
    UNKNOWN_RIG,
    MISSING_IMAGE,
    NAME_TAKEN,
    RIG_CYCLE,
    ALREADY_THERE,
    NO_SNAPSHOT,
    NOT_STARTED,
    NOT_PUSHED,
    NOT_BUILDABLE,
    NOT_EXPORTABLE,
    NOT_EXTENDED,
    NOT_COMPARABLE,
    NOT_REMOVABLE,
    NOT_CONFIRMED,
    LOCK_STALE,
    LOCK_CHANGED,
    NO_TERMINAL,
    UNFINISHED_SESSION,
    NOT_REPLAYABLE,
    IN_USE,
    UNUSABLE_SOURCE,
    DOWNLOAD_FAILED,
    DIGEST_MISMATCH,
    CHECK_FAILED,
    INPUTS_CHANGED,
    ENGINE_MISSING,
    ENGINE_FAILED,
    NOT_IN_REGISTRY,
    REGISTRY_REFUSED,
    REGISTRY_BUSY,
    REGISTRY_UNREACHABLE,
    UNREADABLE,
    UNWRITABLE;

    /** The id in kebab case: {@code invalid-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
