package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which names the values of a template refer to. */
public final class References {

    private References() {}

    /** All that a resource waits for: resources and parameters. */
    public static Set<String> of(Resource resource) {
        Set<String> names = new HashSet<>(resource.dependsOn());
        of(resource.properties()).forEach(names::add);
        of(resource.attributes()).forEach(names::add);
        return names;
    }

    public static Stream<String> of(Value value) {
        return switch (value) {
            case Fields fields -> fields.members().values().stream().flatMap(References::of);
            case Items items -> items.items().stream().flatMap(References::of);
            case Sub sub -> sub.parts().stream().flatMap(References::part);
            case Ref ref -> Stream.of(ref.target());
            case GetAtt att -> Stream.of(att.resource());
            case Intrinsic intrinsic -> of(intrinsic.argument());
            case Value.Text text -> Stream.empty();
            case Value.Number number -> Stream.empty();
            case Value.Flag flag -> Stream.empty();
        };
    }

    private static Stream<String> part(Part part) {
        return switch (part) {
            case Ref ref -> Stream.of(ref.target());
            case GetAtt att -> Stream.of(att.resource());
            case Intrinsic.Literal literal -> Stream.empty();
        };
    }
}
