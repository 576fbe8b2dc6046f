package io.architrave.catalog;

import io.architrave.model.TypeKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a service file says of its type whatever the settings.
final class FactsReader {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    private static final Facts NONE =
            new Facts(Facts.Attachment.NEVER, false, false, Optional.empty(), List.of(), Optional.empty());

    private final FileCursor file;

    FactsReader(FileCursor file) {
        this.file = file;
    }

    Facts read() {
        return file.object("facts").map(FactsReader::readFacts).orElse(NONE);
    }

    private static Facts readFacts(FileCursor facts) {
        facts.knowsOnly("attachment", "alwaysEncrypted", "asyncInvoked", "serviceLevel", "quotas", "lifecycle");
        return new Facts(
                facts.constant(Facts.Attachment.class, "attachment", Facts.Attachment.NEVER),
                facts.flag("alwaysEncrypted"),
                facts.flag("asyncInvoked"),
                facts.object("serviceLevel").map(FactsReader::readServiceLevel),
                facts.objects("quotas").stream().map(FactsReader::readQuota).toList(),
                facts.object("lifecycle").map(FactsReader::readLifecycle));
    }

    private static Facts.ServiceLevel readServiceLevel(FileCursor level) {
        level.knowsOnly("single", "multi", "source", "date", "confirmed");
        return new Facts.ServiceLevel(
                level.number("single"),
                level.number("multi"),
                level.text("source"),
                readDate(level, "date"),
                level.flag("confirmed"));
    }

    private static Facts.Quota readQuota(FileCursor quota) {
        quota.knowsOnly("name", "value", "unit", "per", "adjustable", "source", "date", "confirmed");
        if (!quota.has("value")) {
            quota.report("value", "is missing; write the limit as a number");
        }
        return new Facts.Quota(
                quota.text("name"),
                quota.number("value").orElse(BigDecimal.ZERO),
                quota.text("unit"),
                quota.optionalText("per"),
                quota.flag("adjustable"),
                quota.address("source"),
                readDate(quota, "date"),
                quota.flag("confirmed"));
    }

    private static Lifecycle readLifecycle(FileCursor lifecycle) {
        lifecycle.knowsOnly("status", "since", "successors", "note", "source", "date", "confirmed");
        return new Lifecycle(
                lifecycle.constant(Lifecycle.Status.class, "status", Lifecycle.Status.CLOSED),
                readDate(lifecycle, "since"),
                lifecycle.texts("successors").stream().map(TypeKey::of).toList(),
                lifecycle.text("note"),
                lifecycle.address("source"),
                readDate(lifecycle, "date"),
                lifecycle.flag("confirmed"));
    }

    private static String readDate(FileCursor from, String member) {
        var date = from.text(member);
        if (!date.isEmpty() && !DATE.matcher(date).matches()) {
            from.report(member, "is \"" + date + "\"; write 2026, 2026-11 or 2026-11-21");
        }
        return date;
    }
}
