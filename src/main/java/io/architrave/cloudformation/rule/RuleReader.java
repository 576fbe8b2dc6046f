package io.architrave.cloudformation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a rule of a data file. A rule has {@code require}, a predicate, or else {@code at} with a test, which then
 * speaks of the value where there is one. A rule without a date has the file's. The file is our own: what is not understood fails the tests.
 */
record RuleReader(JsonNode form, String fileDate) {

    private static final Set<String> TESTS = Set.of("present", "is", "in", "matches", "from", "notAbove");

    Rule read() {
        Optional<PropertyPath> at = optional("at").map(path -> new PropertyPath(path.textValue()));
        return new Rule(text("id"), types(), optional("when").map(RuleReader::predicate),
                optional("require").map(RuleReader::predicate).orElseGet(this::wherePresent), at, text("says"),
                text("remedy"), text("source"),
                optional("date").map(JsonNode::textValue).orElse(fileDate));
    }

    private Set<String> types() {
        JsonNode types = form.path("type");
        return types.isTextual() ? Set.of(types.textValue()) : texts(types);
    }

    private Predicate wherePresent() {
        PropertyPath path = new PropertyPath(text("at"));
        return new Predicate.Any(List.of(new Predicate.Not(new Predicate.At(path, new Test.Present())),
                predicate(form)));
    }

    private static Predicate predicate(JsonNode node) {
        if (node.has("all") || node.has("any")) {
            List<Predicate> parts = node.path(node.has("all") ? "all" : "any").valueStream()
                    .map(RuleReader::predicate).toList();
            return node.has("all") ? new Predicate.All(parts) : new Predicate.Any(parts);
        }
        if (node.has("not")) {
            return new Predicate.Not(predicate(node.path("not")));
        }
        if (node.has("some")) {
            return new Predicate.Some(path(node, "some"), predicate(node.path("where")));
        }
        if (node.has("referredBy") || node.has("refersTo")) {
            return reference(node);
        }
        if (node.has("anyAt")) {
            return new Predicate.AnyAt(path(node, "anyAt"), test(node));
        }
        if (!node.has("at") || TESTS.stream().noneMatch(node::has)) {
            throw new IllegalStateException("No predicate: " + node);
        }
        return node.has("notAbove") ? new Predicate.NotAbove(path(node, "at"), path(node, "notAbove"))
                : new Predicate.At(path(node, "at"), test(node));
    }

    private static Predicate reference(JsonNode node) {
        Optional<Predicate> where = Optional.ofNullable(node.get("where")).map(RuleReader::predicate);
        PropertyPath path = path(node, "at");
        return node.has("refersTo") ? new Predicate.RefersTo(node.path("refersTo").textValue(), path, where)
                : new Predicate.ReferredBy(node.path("referredBy").textValue(), path, where);
    }

    private static Test test(JsonNode node) {
        if (node.has("from")) {
            return new Test.Between(new BigDecimal(node.path("from").asText()),
                    new BigDecimal(node.path("to").asText()));
        }
        if (node.has("matches")) {
            return new Test.Matches(Pattern.compile(node.path("matches").textValue(), Pattern.DOTALL));
        }
        return node.has("present") ? new Test.Present()
                : new Test.In(node.has("in") ? texts(node.path("in")) : Set.of(node.path("is").asText()));
    }

    private static PropertyPath path(JsonNode node, String member) {
        return new PropertyPath(node.path(member).textValue());
    }

    private static Set<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<JsonNode> optional(String member) {
        return Optional.ofNullable(form.get(member));
    }

    private String text(String member) {
        return optional(member).map(JsonNode::textValue)
                .orElseThrow(() -> new IllegalStateException(member + " is missing in " + form));
    }
}
