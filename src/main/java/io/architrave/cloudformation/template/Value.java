package io.architrave.cloudformation.template;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a template: plain data, or an intrinsic function that CloudFormation evaluates. */
public sealed interface Value permits Value.Text, Value.Number, Value.Flag, Value.Items, Value.Fields, Intrinsic {

    /** Literal text. CloudFormation's substitutions do not apply to it; dynamic references do. */
    record Text(String text) implements Value {}

    /** A number, written without an exponent. */
    record Number(BigDecimal value) implements Value {
        public Number {
            value = value.scale() < 0 ? value.setScale(0) : value;
        }

        public Number(long value) {
            this(BigDecimal.valueOf(value));
        }
    }

    record Flag(boolean value) implements Value {}

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        public static Items of(Value... items) {
            return new Items(List.of(items));
        }

        public static Items texts(String... texts) {
            return new Items(List.of(texts).stream().<Value>map(Text::new).toList());
        }
    }

    /** A structure or a map; the members keep the order in which they were given. */
    record Fields(Map<String, Value> members) implements Value {

        public static final Fields EMPTY = new Fields(Map.of());

        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public static Fields of(String name, Value value) {
            return new Fields(Map.of(name, value));
        }

        /** These members and one more; a member of that name is replaced where it stands. */
        public Fields with(String name, Value value) {
            Map<String, Value> copy = new LinkedHashMap<>(members);
            copy.put(name, value);
            return new Fields(copy);
        }

        public Fields with(String name, String text) {
            return with(name, new Text(text));
        }

        public Fields with(String name, long number) {
            return with(name, new Number(number));
        }

        public Fields with(String name, boolean flag) {
            return with(name, new Flag(flag));
        }

        public Fields with(String name, Optional<? extends Value> value) {
            return value.isPresent() ? with(name, value.get()) : this;
        }

        /** These members and those of others, which replace members of the same name. */
        public Fields with(Fields others) {
            Map<String, Value> copy = new LinkedHashMap<>(members);
            copy.putAll(others.members());
            return new Fields(copy);
        }

        /** A member under another name, where it stands. */
        public Fields renamed(String name, String other) {
            Map<String, Value> copy = new LinkedHashMap<>();
            members.forEach((key, value) -> copy.put(key.equals(name) ? other : key, value));
            return new Fields(copy);
        }

        public Optional<Value> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        public boolean isEmpty() {
            return members.isEmpty();
        }
    }

    static Text text(String text) {
        return new Text(text);
    }
}
