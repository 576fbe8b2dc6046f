package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import java.util.stream.Stream;

/** The names of the resources and parameters that a value refers to. */
final class References {

    private References() {}

    static Stream<String> in(Value value) {
        return switch (value) {
            case Items items -> items.items().stream().flatMap(References::in);
            case Fields fields -> fields.members().values().stream().flatMap(References::in);
            case Ref ref -> Stream.of(ref.target());
            case GetAtt att -> Stream.of(att.resource());
            case Sub sub -> sub.parts().stream().flatMap(part -> switch (part) {
                case Ref ref -> Stream.of(ref.target());
                case GetAtt att -> Stream.of(att.resource());
                case Literal _ -> Stream.of();
            });
            case Intrinsic intrinsic -> in(intrinsic.argument());
            case Text _,Number _,Flag _ -> Stream.of();
        };
    }
}
