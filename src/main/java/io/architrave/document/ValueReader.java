package io.architrave.document;

import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/// Property values out of JSON, and into it.
final class ValueReader {

    /// More digits than any quantity has; keeps `1e999999999` from being spelled out.
    private static final int MOST_DIGITS = 40;

    private final Complaints complaints;
    private final Optional<String> element;

    ValueReader(Complaints complaints, Optional<String> element) {
        this.complaints = complaints;
        this.element = element;
    }

    Properties properties(String name, Json json) {
        if (json instanceof Json.Structure structure) {
            return fields(structure);
        }
        complaints.refuse(
                json.at(),
                element,
                "\"" + name + "\" should be an object and is " + json.kind(),
                "Write an object there, or remove it");
        return Properties.NONE;
    }

    private Properties fields(Json.Structure structure) {
        var fields = Properties.NONE;
        for (var member : structure.members().entrySet()) {
            var value = value(member.getKey(), member.getValue());
            if (value.isPresent()) {
                fields = fields.with(member.getKey(), value.get());
            }
        }
        return fields;
    }

    private Optional<PropertyValue> value(String key, Json json) {
        return switch (json) {
            case Json.Text(var _, var text) -> Optional.of(PropertyValue.of(text));
            case Json.Flag(var _, var on) -> Optional.of(PropertyValue.of(on));
            case Json.Amount amount -> number(key, amount).map(PropertyValue::of);
            case Json.Items items -> Optional.of(items(key, items));
            case Json.Structure structure -> structure(key, structure);
            case Json.Nothing(var at) -> {
                complaints.refuse(
                        at, element, "\"" + key + "\" is null", "Remove it: what is not set is left out");
                yield Optional.empty();
            }
        };
    }

    private Optional<BigDecimal> number(String key, Json.Amount amount) {
        var number = number(amount.literal());
        if (number.isEmpty()) {
            complaints.refuse(
                    amount.at(),
                    element,
                    "\"" + key + "\" is a number out of every range: " + shortened(amount.literal()),
                    "Write a number of at most " + MOST_DIGITS + " digits");
        }
        return number;
    }

    static Optional<BigDecimal> number(String literal) {
        if (literal.length() > 2 * MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(literal)).filter(ValueReader::isOrdinary);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isOrdinary(BigDecimal number) {
        long digitsBefore = (long) number.precision() - number.scale();
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS
                && digitsBefore <= MOST_DIGITS;
    }

    static String shortened(String literal) {
        return literal.length() <= 24 ? literal : literal.substring(0, 21) + "...";
    }

    private PropertyValue items(String key, Json.Items items) {
        var values = new ArrayList<PropertyValue>();
        for (var item : items.items()) {
            value(key, item).ifPresent(values::add);
        }
        return new PropertyValue.Items(values);
    }

    private Optional<PropertyValue> structure(String key, Json.Structure structure) {
        var members = structure.members();
        if (members.size() != 1 || !members.containsKey(Members.REF)) {
            return Optional.of(new PropertyValue.Structure(fields(structure)));
        }
        if (members.get(Members.REF) instanceof Json.Text(var _, var id) && ElementId.isValid(id)) {
            return Optional.of(new PropertyValue.Reference(ElementId.of(id)));
        }
        complaints.refuse(
                structure.at(),
                element,
                "\"" + key + "\" refers to something that is no element id",
                "Write {\"ref\": \"id\"} with the id of an element: 1 to 40 of a-z, 0-9 and -");
        return Optional.empty();
    }
}
