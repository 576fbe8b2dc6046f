package io.architrave.cloudformation.mapping;

import io.architrave.cloudformation.template.Intrinsic.Base64;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** User data of a Linux instance that tells its processes where to find what they call. */
record StartScript(Map<String, Value> variables) {

    Value value() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Literal("#!/bin/bash\ncat >> /etc/environment <<'END'\n"));
        variables.forEach((name, value) -> {
            parts.add(new Literal(name + "="));
            parts.add(part(value));
            parts.add(new Literal("\n"));
        });
        parts.add(new Literal("END\n# Install and start the application here.\n"));
        return new Base64(new Sub(joined(parts)));
    }

    private static Part part(Value value) {
        return switch (value) {
            case Part part -> part;
            case Text(var text) -> new Literal(text);
            default -> new Literal("");
        };
    }

    /** Literals that follow one another as one, as a reader of the notation would give them back. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Literal(var more) && !joined.isEmpty()
                    && joined.getLast() instanceof Literal(var text)) {
                joined.set(joined.size() - 1, new Literal(text + more));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }
}
