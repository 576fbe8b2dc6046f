package io.architrave;

/** The entry point of the command and of the window. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
