package io.architrave.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Property values by key, sorted. The typed questions answer empty both where the key is unset and where it holds
/// something of another kind: the catalogue reports wrong kinds, nobody else has to.
public record Properties(PSortedMap<String, PropertyValue> values) {

    public static final Properties NONE = new Properties(TreePMap.empty());

    public static Properties of(Map<String, PropertyValue> values) {
        return values.isEmpty() ? NONE : new Properties(TreePMap.from(values));
    }

    public static Properties of(String key, PropertyValue value) {
        return NONE.with(key, value);
    }

    public Optional<PropertyValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<String> text(String key) {
        return values.get(key) instanceof PropertyValue.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    public Optional<BigDecimal> number(String key) {
        return values.get(key) instanceof PropertyValue.Amount(var number) ? Optional.of(number) : Optional.empty();
    }

    /// True, false, or empty for unset.
    public Optional<Boolean> flag(String key) {
        return values.get(key) instanceof PropertyValue.Flag(var on) ? Optional.of(on) : Optional.empty();
    }

    public Optional<ElementId> reference(String key) {
        return values.get(key) instanceof PropertyValue.Reference(var target) ? Optional.of(target) : Optional.empty();
    }

    /// The items of a list; empty where unset.
    public List<PropertyValue> items(String key) {
        return values.get(key) instanceof PropertyValue.Items(var items) ? items : List.of();
    }

    public boolean is(String key, String text) {
        return text(key).filter(text::equals).isPresent();
    }

    public boolean isOn(String key) {
        return flag(key).orElse(false);
    }

    public boolean isOff(String key) {
        return !flag(key).orElse(true);
    }

    /// The same object where nothing changes.
    public Properties with(String key, PropertyValue value) {
        return value.equals(values.get(key)) ? this : new Properties(values.plus(key, value));
    }

    public Properties with(String key, String text) {
        return with(key, PropertyValue.of(text));
    }

    public Properties with(String key, long number) {
        return with(key, PropertyValue.of(number));
    }

    public Properties with(String key, boolean on) {
        return with(key, PropertyValue.of(on));
    }

    public Properties without(String key) {
        return values.containsKey(key) ? new Properties(values.minus(key)) : this;
    }

    /// The same object where it has none of the keys.
    public Properties withoutAll(Set<String> keys) {
        return keys.stream().noneMatch(values::containsKey) ? this : new Properties(values.minusAll(keys));
    }

    /// `value` empty unsets the key.
    public Properties set(String key, Optional<PropertyValue> value) {
        return value.map(present -> with(key, present)).orElseGet(() -> without(key));
    }

    public Properties withAll(Properties other) {
        return other.isEmpty() ? this : new Properties(values.plusAll(other.values));
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public SortedMap<String, PropertyValue> asMap() {
        return values;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// Every reference in these values, however deep.
    public Stream<ElementId> references() {
        return values.values().stream().flatMap(Properties::referencesIn);
    }

    private static Stream<ElementId> referencesIn(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Reference(var target) -> Stream.of(target);
            case PropertyValue.Items(var items) -> items.stream().flatMap(Properties::referencesIn);
            case PropertyValue.Structure(var fields) -> fields.references();
            case PropertyValue.Text _,PropertyValue.Amount _,PropertyValue.Flag _ -> Stream.empty();
        };
    }
}
