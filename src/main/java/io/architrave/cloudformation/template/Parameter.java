package io.architrave.cloudformation.template;

import java.util.List;
import java.util.Optional;

/**
 * What differs between deployments of one template.
 *
 * @param type {@code String}, {@code Number}, {@code CommaDelimitedList}, {@code List<Number>} or an AWS-specific type
 * @param defaultValue what a deployment takes that gives none; empty makes the parameter required
 * @param allowedValues the closed list of values; empty where any value of the type goes
 * @param allowedPattern a regular expression that the whole value must match
 * @param constraint what is said when the value does not match
 */
public record Parameter(String type, String description, Optional<String> defaultValue, List<String> allowedValues,
        Optional<String> allowedPattern, Optional<String> constraint) {

    public Parameter {
        allowedValues = List.copyOf(allowedValues);
    }

    /** A text with a closed list of values. */
    public static Parameter choice(String description, String defaultValue, List<String> allowed) {
        return new Parameter("String", description, Optional.of(defaultValue), allowed, Optional.empty(),
                Optional.empty());
    }

    /** A value of a type, with a default. */
    public static Parameter of(String type, String description, String defaultValue) {
        return new Parameter(type, description, Optional.of(defaultValue), List.of(), Optional.empty(),
                Optional.empty());
    }

    /** A text that each deployment must give, in a certain form. */
    public static Parameter required(String description, String pattern, String constraint) {
        return new Parameter("String", description, Optional.empty(), List.of(), Optional.of(pattern),
                Optional.of(constraint));
    }

    /** Whether a {@code Ref} to it gives a list. */
    public boolean isList() {
        return type.startsWith("List<") || type.equals("CommaDelimitedList")
                || type.startsWith("AWS::SSM::Parameter::Value<List");
    }
}
