package io.architrave.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times of a profile: how soon something is to be recovered, how much may be lost. Kept as ISO 8601, said as people do.
///
/// @param duration not negative
public record ObjectiveTime(Duration duration) {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(s|m|min|h|d)");

    /// @param text ISO 8601 such as `PT15M`, or what a person writes: `15m`, `1h`, `2d`; empty for anything else
    public static Optional<ObjectiveTime> read(String text) {
        var match = SHORT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (match.matches()) {
            long amount = Long.parseLong(match.group(1));
            return Optional.of(new ObjectiveTime(switch (match.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "h" -> Duration.ofHours(amount);
                case "d" -> Duration.ofDays(amount);
                default -> Duration.ofMinutes(amount);
            }));
        }
        try {
            return Optional.of(Duration.parse(text.strip())).filter(time -> !time.isNegative()).map(ObjectiveTime::new);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public static Optional<ObjectiveTime> of(Properties profile, String key) {
        return profile.text(key).flatMap(ObjectiveTime::read);
    }

    /// ISO 8601, as the file keeps it.
    public String written() {
        return duration.toString();
    }

    /// For example `90s`, `15m`, `1h`, `2d`.
    public String inWords() {
        if (duration.toSeconds() % 60 != 0) {
            return duration.toSeconds() + "s";
        }
        if (duration.toMinutes() % 60 != 0) {
            return duration.toMinutes() + "m";
        }
        return duration.toHours() % 24 != 0 || duration.isZero() ? duration.toHours() + "h" : duration.toDays() + "d";
    }

    /// For example `15 minutes`, `24 hours`, `2 days`: objectives of a day are spoken of in hours.
    public String inSpeech() {
        if (duration.toSeconds() % 60 != 0) {
            return counted(duration.toSeconds(), "second");
        }
        if (duration.toMinutes() % 60 != 0) {
            return counted(duration.toMinutes(), "minute");
        }
        return duration.toHours() % 24 != 0 || duration.toDays() < 2
                ? counted(duration.toHours(), "hour")
                : counted(duration.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
