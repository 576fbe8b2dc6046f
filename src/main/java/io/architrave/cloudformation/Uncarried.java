package io.architrave.cloudformation;

import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ResourceMapping.Apart;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.BindingValues;
import io.architrave.cloudformation.mapping.Drawing;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.cloudformation.wiring.Wiring;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the diagram sets and nothing reads into the template: settings of elements that become resources or are told by
 * those of others, and of connections between them.
 */
final class Uncarried {

    /** What the review alone asks of a connection; CloudFormation has nothing that would say it. */
    private static final Set<String> OF_THE_REVIEW = Set.of("hard", "auth", "tls", "protocol", "retries", "timeoutMs",
            "backoff", "idempotent");

    private final Stack stack;
    private final Drawing drawing;
    private final List<Wiring> wirings;
    private final Map<ServiceType, Set<String>> read = new HashMap<>();

    Uncarried(Stack stack, List<Wiring> wirings) {
        this.stack = stack;
        this.drawing = stack.drawing();
        this.wirings = wirings;
    }

    /** One line for each, by the ids of the elements, then of the connections. */
    List<Skipped> settings() {
        List<Skipped> settings = new ArrayList<>();
        drawing.diagram().elements().values().stream().filter(Typed.class::isInstance).map(Typed.class::cast)
                .forEach(element -> drawing.type(element.id()).filter(type -> isTold(element.id(), type))
                        .ifPresent(type -> of(element, type).forEach(settings::add)));
        stack.edges().stream().flatMap(this::of).forEach(settings::add);
        return settings;
    }

    private boolean isTold(ElementId element, ServiceType type) {
        return stack.isMapped(element) || type.mapping().filter(ResourceMapping::represented).isPresent();
    }

    private Stream<Skipped> of(Typed element, ServiceType type) {
        if (element.properties().isEmpty()) {
            return Stream.empty();
        }
        Set<String> carried = read.computeIfAbsent(type, this::read);
        Apart apart = type.mapping().map(ResourceMapping::apart).orElse(Apart.NOTHING);
        return type.properties().stream().filter(spec -> !carried.contains(spec.key()))
                .flatMap(spec -> element.properties().get(spec.key()).filter(value -> says(value)
                        && !stands(apart, spec.key(), value))
                        .map(value -> line(element.id(), drawing.name(element.id()), spec, value)).stream());
    }

    /** What need not be said: what is read, and what has no counterpart. */
    private Set<String> read(ServiceType type) {
        Set<String> keys = new HashSet<>();
        type.mapping().ifPresent(mapping -> {
            keys.addAll(mapping.reads());
            keys.addAll(mapping.apart().without());
        });
        wirings.forEach(wiring -> keys.addAll(wiring.reads(type)));
        return keys;
    }

    private Stream<Skipped> of(Edge edge) {
        if (edge.properties().isEmpty()) {
            return Stream.empty();
        }
        Set<String> carried = new HashSet<>(OF_THE_REVIEW);
        wirings.forEach(wiring -> carried.addAll(wiring.reads(stack, edge)));
        String name = drawing.name(edge.from()) + " to " + drawing.name(edge.to());
        return edge.properties().asMap().entrySet().stream()
                .filter(entry -> !carried.contains(entry.getKey()) && says(entry.getValue()))
                .map(entry -> Skipped.setting(edge.id().value(), name, words(entry.getKey()),
                        BindingValues.said(entry.getValue())));
    }

    private static Skipped line(ElementId element, String name, PropertySpec spec, PropertyValue value) {
        String said = value instanceof PropertyValue.Text(var text)
                ? spec.choice(text).map(PropertySpec.Choice::label).orElse(text) : BindingValues.said(value);
        return Skipped.setting(element.value(), name, spec.label(), said);
    }

    /** Whether the template has the value though it reads none. */
    private static boolean stands(Apart apart, String key, PropertyValue value) {
        return apart.fixed().containsKey(key) && (value.equals(apart.fixed().get(key))
                || apart.fixed().get(key) instanceof PropertyValue.Items(var values) && values.contains(value));
    }

    private static boolean says(PropertyValue value) {
        return !(value instanceof PropertyValue.Items(var items) && items.isEmpty())
                && !(value instanceof PropertyValue.Text(var text) && text.isBlank());
    }

    /** A key as words: {@code maxConcurrency} as "Max concurrency". */
    private static String words(String key) {
        StringBuilder words = new StringBuilder(key.length() + 4);
        key.chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                words.append(' ');
            }
            words.appendCodePoint(words.isEmpty() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        });
        return words.toString();
    }
}
