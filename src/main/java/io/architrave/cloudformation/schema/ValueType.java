package io.architrave.cloudformation.schema;

import java.util.List;

/** The type of a property or an attribute, as the resource specification has it. */
public sealed interface ValueType {

    /** A value without parts. */
    enum Scalar implements ValueType {
        STRING, INTEGER, NUMBER, BOOLEAN
    }

    /** Any JSON value: policies and other free documents. */
    record AnyJson() implements ValueType {}

    /** A structure with exactly {@code Key} and {@code Value}. */
    record Tag() implements ValueType {}

    /** A structure that the resource type defines under this name. */
    record Defined(String name) implements ValueType {}

    record ListOf(ValueType element) implements ValueType {}

    record MapOf(ValueType value) implements ValueType {}

    /** A text out of a closed list. */
    record OneText(List<String> allowed) implements ValueType {
        public OneText {
            allowed = List.copyOf(allowed);
        }
    }

    /** A value of any one of several types. */
    record OneOf(List<ValueType> options) implements ValueType {
        public OneOf {
            options = List.copyOf(options);
        }
    }
}
