package io.architrave.bench;

/// The least that a process on this runtime costs.
public final class Hello {

    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
