package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The paths of a REST API: a resource for each part of a path, once for all paths that begin with it. */
final class RestResources {

    private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z0-9._-]+\\+?}");

    private final Stack stack;
    private final ElementId api;
    private final Map<String, Value> byPath = new TreeMap<>();

    RestResources(Stack stack, ElementId api) {
        this.stack = stack;
        this.api = api;
        byPath.put("", new GetAtt(stack.id(api, ""), "RootResourceId"));
    }

    /** The resource of a path without a slash at its end; the empty one is the root. */
    Value of(String path) {
        Value known = byPath.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        String part = path.substring(slash + 1);
        String id = stack.add(api, "Path" + words(path), "AWS::ApiGateway::Resource", Fields.EMPTY
                .with("RestApiId", stack.ref(api)).with("ParentId", of(path.substring(0, Math.max(0, slash))))
                .with("PathPart", part));
        Ref resource = new Ref(id);
        byPath.put(path, resource);
        return resource;
    }

    /** What a logical id says of a path; a parameter is told from a part of its name. */
    static String words(String path) {
        StringBuilder words = new StringBuilder();
        for (String part : path.split("/")) {
            boolean greedy = part.endsWith("+}");
            words.append(part.startsWith("{") ? (greedy ? "Any" : "By") : "").append(PlainText.pascal(part));
        }
        return words.toString();
    }

    /** A path as API Gateway takes it: begun by a slash, without one at its end, and what it does not take as a dash. */
    static String plain(String path) {
        StringBuilder plain = new StringBuilder();
        for (String part : path.strip().split("/")) {
            if (!part.isEmpty()) {
                plain.append('/').append(PARAMETER.matcher(part).matches() ? part
                        : part.replaceAll("[^A-Za-z0-9._:-]", "-"));
            }
        }
        return plain.toString();
    }
}
