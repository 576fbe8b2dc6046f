package io.architrave.cloudformation.check;

import io.architrave.cloudformation.schema.ValueType;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;

/** What an intrinsic function gives, as far as that is known before the deployment. */
enum Gives {
    SCALAR, LIST, ANYTHING, CONDITION;

    static Gives of(Intrinsic intrinsic, Names names) {
        return switch (intrinsic) {
            case Ref ref -> ofRef(ref, names);
            case GetAtt att -> ofAttribute(att, names);
            case Intrinsic.Sub sub -> SCALAR;
            case Intrinsic.Join join -> SCALAR;
            case Intrinsic.ImportValue imported -> SCALAR;
            case Intrinsic.Base64 encoded -> SCALAR;
            case Intrinsic.Split split -> LIST;
            case Intrinsic.GetAZs zones -> LIST;
            case Intrinsic.Cidr blocks -> LIST;
            case Intrinsic.Select select -> ANYTHING;
            case Intrinsic.FindInMap find -> ANYTHING;
            case Intrinsic.If choice -> ANYTHING;
            case Intrinsic.Transform transform -> ANYTHING;
            case Intrinsic.Equals equals -> CONDITION;
            case Intrinsic.Combine combine -> CONDITION;
            case Intrinsic.Not not -> CONDITION;
            case Intrinsic.ConditionNamed named -> CONDITION;
        };
    }

    private static Gives ofRef(Ref ref, Names names) {
        if (ref.equals(Ref.NO_VALUE)) {
            return ANYTHING;
        }
        boolean list = ref.target().equals("AWS::NotificationARNs")
                || names.parameter(ref.target()).filter(Parameter::isList).isPresent();
        return list ? LIST : SCALAR;
    }

    private static Gives ofAttribute(GetAtt att, Names names) {
        return names.resource(att.resource()).flatMap(names::schema)
                .flatMap(schema -> schema.attribute(att.attribute())).map(type -> switch (type) {
                    case ValueType.Scalar scalar -> SCALAR;
                    case ValueType.OneText text -> SCALAR;
                    case ValueType.ListOf list -> LIST;
                    default -> ANYTHING;
                }).orElse(ANYTHING);
    }
}
