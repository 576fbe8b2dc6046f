package io.architrave.catalog.quantity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a unit in the spellings of price lists: "hour", "GB-month", "1M requests", "10k", "100k objects-month",
/// "MiBps-month", "request/second", "1k units (100 chars)", "fraction of spend".
///
/// Words joined by '-', '*' or a blank multiply; what follows '/' or "per" divides; a note in parentheses is left
/// out.
public final class UnitParser {

    /// What reading a unit gives.
    public sealed interface Read {
        record Ok(Unit unit) implements Read {}

        /// @param sentence what is wrong and what would mend it
        record Bad(String sentence) implements Read {}
    }

    private record Scaled(long numerator, long denominator, Map<Dimension, Integer> powers) {
        static Scaled of(long numerator, Dimension dimension) {
            return new Scaled(numerator, 1, Map.of(dimension, 1));
        }
    }

    private static final Pattern MULTIPLIER = Pattern.compile("^(\\d[\\d,]*)([kMB]?)(?![A-Za-z])");
    private static final Map<String, Long> LETTERS = Map.of("", 1L, "k", 1_000L, "M", 1_000_000L, "B", 1_000_000_000L);
    private static final long KB = 1024;

    /// Units with a dimension, by their lower-case singular name.
    private static final Map<String, Scaled> MEASURES = Map.ofEntries(Map.entry("b", Scaled.of(1, Dimension.DATA)),
            Map.entry("byte", Scaled.of(1, Dimension.DATA)), Map.entry("kb", Scaled.of(KB, Dimension.DATA)),
            Map.entry("kib", Scaled.of(KB, Dimension.DATA)),
            Map.entry("mb", Scaled.of(KB * KB, Dimension.DATA)), Map.entry("mib", Scaled.of(KB * KB, Dimension.DATA)),
            Map.entry("gb", Scaled.of(KB * KB * KB, Dimension.DATA)),
            Map.entry("gib", Scaled.of(KB * KB * KB, Dimension.DATA)),
            Map.entry("tb", Scaled.of(KB * KB * KB * KB, Dimension.DATA)),
            Map.entry("tib", Scaled.of(KB * KB * KB * KB, Dimension.DATA)),
            Map.entry("mbps", rate(KB * KB)), Map.entry("mibps", rate(KB * KB)), Map.entry("gibps", rate(KB * KB * KB)),
            Map.entry("ms", new Scaled(1, 1000, Map.of(Dimension.TIME, 1))),
            Map.entry("millisecond", new Scaled(1, 1000, Map.of(Dimension.TIME, 1))),
            Map.entry("s", Scaled.of(1, Dimension.TIME)), Map.entry("second", Scaled.of(1, Dimension.TIME)),
            Map.entry("minute", Scaled.of(60, Dimension.TIME)), Map.entry("min", Scaled.of(60, Dimension.TIME)),
            Map.entry("%", new Scaled(1, 100, Map.of())), Map.entry("percent", new Scaled(1, 100, Map.of())),
            Map.entry("hour", Scaled.of(3600, Dimension.TIME)), Map.entry("h", Scaled.of(3600, Dimension.TIME)),
            Map.entry("day", Scaled.of(86_400, Dimension.TIME)),
            Map.entry("vcpu", Scaled.of(1, Dimension.VCPU)), Map.entry("iops", Scaled.of(1, Dimension.IOPS)),
            Map.entry("usd", Scaled.of(1, Dimension.MONEY)),
            Map.entry("acu", Scaled.of(1, Dimension.ACU)), Map.entry("dpu", Scaled.of(1, Dimension.DPU)),
            Map.entry("dsu", Scaled.of(1, Dimension.DSU)),
            Map.entry("kpu", Scaled.of(1, Dimension.KPU)), Map.entry("mcu", Scaled.of(1, Dimension.MCU)),
            Map.entry("ncu", Scaled.of(1, Dimension.NCU)),
            Map.entry("ocu", Scaled.of(1, Dimension.OCU)), Map.entry("rpu", Scaled.of(1, Dimension.RPU)),
            Map.entry("tcu", Scaled.of(1, Dimension.TCU)));

    /// What is counted; a word that stands neither here nor above is a slip of the pen. "Month": the estimate's span.
    private static final Set<String> COUNTED =
            Set.of("ad", "alarm", "analysis", "app", "attachment", "bucket", "broker", "call", "certificate", "change",
                    "char", "chunk", "connection", "dashboard", "dc", "domain", "ecpu", "eni", "endpoint", "evaluation",
                    "event", "face", "fault", "file", "function",
                    "glcu", "hit", "image", "instance", "interface", "invocation", "ip", "item", "job", "key", "lcu",
                    "mau", "message", "metric", "month",
                    "name", "nlcu", "node", "notification", "number", "object", "operation", "page", "parameter",
                    "path", "pipeline", "policy", "port", "query",
                    "rcu", "record", "replica", "request", "rescan", "resource", "rru", "rule", "run", "rwcu", "rwru",
                    "s3", "sample", "scan", "secret", "session",
                    "shard", "step", "table", "tag", "target", "task", "test", "token", "trace", "transition", "unit",
                    "update", "user", "volume", "wcu", "worker",
                    "write", "wru", "zone", "read", "partition", "stream", "cluster", "author", "reader", "model",
                    "trail", "check",
                    "finding", "backup", "copy", "host", "gateway", "label", "device", "edge", "group", "channel",
                    "document", "clip", "email", "publish", "delivery");

    private final String text;

    UnitParser(String text) {
        this.text = text;
    }

    private static Scaled rate(long bytes) {
        Map<Dimension, Integer> powers = new EnumMap<>(Dimension.class);
        powers.put(Dimension.DATA, 1);
        powers.put(Dimension.TIME, -1);
        return new Scaled(bytes, 1, powers);
    }

    Read read() {
        String rest = text.replaceAll("\\(.*?\\)", " ").strip();
        if (rest.equals("fraction of spend")) {
            rest = "USD";
        }
        BigDecimal above = BigDecimal.ONE;
        Matcher multiplier = MULTIPLIER.matcher(rest);
        if (multiplier.find()) {
            above = new BigDecimal(multiplier.group(1).replace(",", ""))
                    .multiply(BigDecimal.valueOf(LETTERS.getOrDefault(multiplier.group(2), 1L)));
            rest = rest.substring(multiplier.end()).strip();
        }
        if (above.signum() == 0) {
            return new Read.Bad("The unit \"" + text + "\" has the factor 0; write 1 or more.");
        }
        return product(rest, above);
    }

    private Read product(String words, BigDecimal factor) {
        BigDecimal above = factor;
        BigDecimal below = BigDecimal.ONE;
        Map<Dimension, Integer> powers = new EnumMap<>(Dimension.class);
        boolean divide = false;
        for (String word : words.replace("/", " per ").split("[\\s*·-]+")) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.equals("per")) {
                divide = true;
                continue;
            }
            Optional<Scaled> found = find(word);
            if (found.isEmpty()) {
                return new Read.Bad("The unit \"" + text + "\" has the unknown word \"" + word
                        + "\"; write a measure such as GB, hour or vCPU, or what is counted, such as request.");
            }
            Scaled scaled = found.get();
            int sign = divide ? -1 : 1;
            above = above.multiply(BigDecimal.valueOf(divide ? scaled.denominator() : scaled.numerator()));
            below = below.multiply(BigDecimal.valueOf(divide ? scaled.numerator() : scaled.denominator()));
            scaled.powers().forEach((dimension, power) -> powers.merge(dimension, sign * power, Integer::sum));
        }
        powers.values().removeIf(power -> power == 0);
        return new Read.Ok(new Unit(text, above, below, powers));
    }

    private static Optional<Scaled> find(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String singular = lower.endsWith("ies") ? lower.substring(0, lower.length() - 3) + "y"
                : lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        if (MEASURES.containsKey(lower)) {
            return Optional.of(MEASURES.get(lower));
        }
        if (MEASURES.containsKey(singular) && singular.length() > 2) {
            return Optional.of(MEASURES.get(singular));
        }
        return COUNTED.contains(lower) || COUNTED.contains(singular) ? Optional.of(new Scaled(1, 1, Map.of()))
                : Optional.empty();
    }
}
