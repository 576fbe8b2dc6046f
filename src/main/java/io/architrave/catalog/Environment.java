package io.architrave.catalog;

import java.util.List;

/// What one template is deployed for, beginning with the least.
public final class Environment {

    /// As a template's parameter and the profile of a document call them.
    public static final List<String> NAMES = List.of("dev", "staging", "prod");

    private Environment() {}
}
