package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What happens to objects as they age, on one line: `30d standard-ia, 365d expire, old 90d expire`.
final class LifecycleNotation implements Notation {

    private static final Pattern STEP = Pattern.compile("(old\\s+)?(\\d{1,5})\\s*d\\w*\\s+(\\S+)");
    private static final String EXPIRE = "expire";

    private final List<String> classes;

    LifecycleNotation(PropertySpec spec) {
        classes = spec.choices().stream().map(PropertySpec.Choice::value).toList();
    }

    @Override
    public Reading read(String text) {
        List<PropertyValue> steps = new ArrayList<>();
        for (var part : text.split("[,;]")) {
            var match = STEP.matcher(part.strip());
            if (!match.matches()) {
                return new Wrong("Write steps such as 30d " + classes.stream().findFirst().orElse(EXPIRE)
                        + ", 365d expire; “old” before one means overwritten versions.");
            }
            var to = match.group(3);
            if (!to.equals(EXPIRE) && !classes.contains(to)) {
                return new Wrong("“" + to + "” is not one of " + String.join(", ", classes) + ", expire.");
            }
            var fields = Properties.NONE.with("afterDays", Long.parseLong(match.group(2))).with("to", to);
            steps.add(new PropertyValue.Structure(match.group(1) == null ? fields : fields.with("noncurrent", true)));
        }
        return new Value(new PropertyValue.Items(steps));
    }

    @Override
    public String write(PropertyValue value) {
        return value instanceof PropertyValue.Items(var items)
                ? items.stream().map(LifecycleNotation::step).collect(Collectors.joining(", "))
                : value.inWords();
    }

    private static String step(PropertyValue value) {
        if (!(value instanceof PropertyValue.Structure(var fields))) {
            return value.inWords();
        }
        return (fields.isOn("noncurrent") ? "old " : "")
                + fields.number("afterDays").map(BigDecimal::toPlainString).orElse("?") + "d "
                + fields.text("to").orElse("?");
    }
}
