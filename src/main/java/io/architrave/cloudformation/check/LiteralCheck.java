package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks literal addresses and ARNs, which the schemas only call strings. */
final class LiteralCheck {

    private static final Pattern CIDR = Pattern.compile(
            "(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\\d{12}|aws)?:.+");

    private LiteralCheck() {}

    static List<Problem> check(String property, Value value, String path) {
        if (!(value instanceof Text text)) {
            return List.of();
        }
        return switch (property) {
            case "CidrBlock", "CidrIp", "DestinationCidrBlock" -> cidr(text.text(), path);
            default -> property.endsWith("Arn") ? arn(text.text(), path) : List.of();
        };
    }

    private static List<Problem> cidr(String text, String path) {
        Matcher parts = CIDR.matcher(text);
        if (!parts.matches()) {
            return List.of(Problem.error(Kind.BAD_ADDRESS, path, "\"" + text + "\" is not an IPv4 block.",
                    "Write it as 10.0.0.0/16."));
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(parts.group(i));
            if (octet > 255) {
                return List.of(Problem.error(Kind.BAD_ADDRESS, path, octet + " is above 255.",
                        "Each of the four numbers is 0 to 255."));
            }
            address = address << 8 | octet;
        }
        int bits = Integer.parseInt(parts.group(5));
        if (bits > 32) {
            return List.of(Problem.error(Kind.BAD_ADDRESS, path, "/" + bits + " is above /32.",
                    "The number behind the stroke is 0 to 32."));
        }
        boolean hostBits = (address & (1L << 32 - bits) - 1) != 0;
        return hostBits ? List.of(Problem.error(Kind.BAD_ADDRESS, path,
                text + " does not begin on a /" + bits + " boundary.", "Set the bits behind the prefix to zero."))
                : List.of();
    }

    private static List<Problem> arn(String text, String path) {
        return ARN.matcher(text).matches() || text.startsWith("{{resolve:") ? List.of()
                : List.of(Problem.warning(Kind.BAD_ARN, path, "\"" + text + "\" does not look like an ARN.",
                        "An ARN reads arn:aws:service:region:account:resource."));
    }
}
