package io.architrave.layout;

/// Who waits for a layout: hears how far it is, and may call it off. Called from the thread that lays out.
public interface Progress {

    Progress UNWATCHED = () -> false;

    /// Asked between steps and within them.
    boolean isCancelled();

    /// @param fraction from 0 to 1, of the groups that are laid out; never falls
    default void reached(double fraction) {}
}
