package io.architrave.cloudformation.check;

/**
 * Something in a template that CloudFormation would refuse, or that deserves a look.
 *
 * @param path where it stands: {@code Resources.Web.Properties.SubnetIds[0]}
 * @param message what is wrong, one sentence
 * @param remedy how to mend it, one sentence
 */
public record Problem(Severity severity, Kind kind, String path, String message, String remedy) {

    /** An error keeps a template from being written. */
    public enum Severity {
        ERROR, WARNING
    }

    /** What a problem is about. */
    public enum Kind {
        UNKNOWN_TYPE, UNKNOWN_PROPERTY, MISSING_PROPERTY, WRONG_TYPE, NOT_ALLOWED, UNKNOWN_REFERENCE,
        UNKNOWN_ATTRIBUTE, WRONG_REFERENCE, CYCLE, DUPLICATE_NAME, BAD_NAME, LIMIT, BAD_ADDRESS, BAD_ARN, UNUSED,
        MISPLACED_FUNCTION, WRONG_POLICY, WRONG_VALUE, NOT_HARDENED
    }

    public static Problem error(Kind kind, String path, String message, String remedy) {
        return new Problem(Severity.ERROR, kind, path, message, remedy);
    }

    public static Problem warning(Kind kind, String path, String message, String remedy) {
        return new Problem(Severity.WARNING, kind, path, message, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return path + ": " + message + " " + remedy;
    }
}
