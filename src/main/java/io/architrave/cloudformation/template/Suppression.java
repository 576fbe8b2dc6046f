package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of cdk-nag that a resource breaks on purpose. It stands in the resource's metadata in the form that cdk-nag 2
 * reads and writes (https://github.com/cdklabs/cdk-nag, read 2026-11-24 in version 2.38.2).
 *
 * @param rule the rule's id, such as {@code AwsSolutions-S1}
 * @param appliesTo the findings that are meant, in cdk-nag's spelling; empty for all of the rule
 * @param reason why the design wants it so
 */
public record Suppression(String rule, List<String> appliesTo, String reason) {

    private static final String METADATA = "Metadata";
    private static final String TOOL = "cdk_nag";
    private static final String RULES = "rules_to_suppress";

    public Suppression {
        appliesTo = List.copyOf(appliesTo);
    }

    /** A rule whatever its findings. */
    public Suppression(String rule, String reason) {
        this(rule, List.of(), reason);
    }

    /** The ids of the rules that a resource's metadata suppresses. */
    static List<String> rules(Resource resource) {
        return written(resource).flatMap(rule -> rule.get("id").stream())
                .flatMap(id -> id instanceof Text(var text) ? Stream.of(text) : Stream.empty()).toList();
    }

    /** The resource's metadata with these rules behind those that it suppresses already. */
    static Fields metadata(Resource resource, List<Suppression> added) {
        List<Value> rules = Stream.<Value>concat(written(resource), added.stream().map(Suppression::form)).toList();
        return members(resource.attributes(), METADATA).with(TOOL, Fields.of(RULES, new Items(rules)));
    }

    private static Stream<Fields> written(Resource resource) {
        Optional<Value> rules = members(members(resource.attributes(), METADATA), TOOL).get(RULES);
        return rules.stream().flatMap(value -> value instanceof Items(var items) ? items.stream() : Stream.empty())
                .filter(Fields.class::isInstance).map(Fields.class::cast);
    }

    private static Fields members(Fields fields, String name) {
        return fields.get(name).orElse(Fields.EMPTY) instanceof Fields members ? members : Fields.EMPTY;
    }

    private Fields form() {
        Fields form = Fields.EMPTY.with("id", rule).with("reason", reason);
        return appliesTo.isEmpty() ? form : form.with("applies_to", Items.texts(appliesTo.toArray(String[]::new)));
    }
}
