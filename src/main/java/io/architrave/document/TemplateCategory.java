package io.architrave.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a pattern is about, as somebody who looks for one would say it. A template stands in one category alone: that of
/// the question that it answers, not of each service in it.
public enum TemplateCategory {
    WEB("Web"),
    MICROSERVICES("Microservices"),
    SERVERLESS("Serverless"),
    EVENTS("Events and queues"),
    DATA("Data and analytics"),
    STREAMING("Streaming"),
    MACHINE_LEARNING("Machine learning"),
    NETWORKS("Networks"),
    RECOVERY("Recovery"),
    OPERATIONS("Operations and security"),

    /// Of a user's own templates that do not say.
    OWN("Your own");

    private final String label;

    TemplateCategory(String label) {
        this.label = label;
    }

    /// As it stands in a file: `machine-learning`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    static Optional<TemplateCategory> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(TemplateCategory::key).toList();
    }

    @Override
    public String toString() {
        return label;
    }
}
