package io.architrave.cli;

/// What a command ends with; scripts rely on the numbers.
enum Status {
    DONE(0),
    /// Done, and a limit that the caller set is passed.
    LIMIT_PASSED(1),
    WRONG_USE(2),
    /// The input cannot be read or is not valid.
    INVALID_INPUT(3),
    /// An output could not be written or failed its own check.
    NOT_WRITTEN(4);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /// The status of two pieces of work is the higher one.
    Status and(Status other) {
        return code >= other.code ? this : other;
    }
}
