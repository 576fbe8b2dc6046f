package io.architrave.tool;

import io.architrave.model.Relation;

/// What a relation means, in words that stand beside the pointer and in the inspector.
public final class Words {

    private Words() {}

    public static String of(Relation relation) {
        return switch (relation) {
            case CALL -> "Calls";
            case EVENT -> "Sends events to";
            case DATA -> "Passes data to";
            case REPLICATION -> "Replicates to";
            case NETWORK -> "Attached to";
            case FAILURE -> "Sends failures to";
            case ASSOCIATION -> "Helps";
        };
    }
}
