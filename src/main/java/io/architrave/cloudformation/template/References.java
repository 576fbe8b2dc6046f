package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The references within a value, wherever they stand. */
public final class References {

    private References() {}

    /** Tells of each function within a value, from the outside to the inside; those of a substitution too. */
    public static void visit(Value value, Consumer<Intrinsic> function) {
        switch (value) {
            case Items(var items) -> items.forEach(item -> visit(item, function));
            case Fields(var members) -> members.values().forEach(member -> visit(member, function));
            case Sub sub -> {
                function.accept(sub);
                sub.parts().stream().filter(Intrinsic.class::isInstance).map(Intrinsic.class::cast)
                        .forEach(function);
            }
            case Intrinsic other -> {
                function.accept(other);
                visit(other.argument(), function);
            }
            case Text text -> {
            }
            case Value.Number number -> {
            }
            case Value.Flag flag -> {
            }
        }
    }

    /** All that a resource waits for: resources and parameters. */
    public static Set<String> of(Resource resource) {
        Set<String> names = new HashSet<>(resource.dependsOn());
        in(resource.properties()).forEach(names::add);
        in(resource.attributes()).forEach(names::add);
        return names;
    }

    /** The names of the resources and parameters that a value refers to. */
    public static Stream<String> in(Value value) {
        List<String> names = new ArrayList<>();
        visit(value, function -> {
            switch (function) {
                case Ref(var target) -> names.add(target);
                case GetAtt(var resource, var attribute) -> names.add(resource);
                default -> {
                }
            }
        });
        return names.stream();
    }

    /** The value with each {@link Ref} and {@link GetAtt} replaced; the same object where nothing changes. */
    public static Value replace(Value value, UnaryOperator<Part> change) {
        return switch (value) {
            case Items items -> items(items, change);
            case Fields fields -> fields(fields, change);
            case Ref ref -> whole(ref, change.apply(ref));
            case GetAtt att -> whole(att, change.apply(att));
            case Sub sub -> sub(sub, change);
            case Intrinsic.Join join -> new Intrinsic.Join(join.delimiter(), replace(join.values(), change));
            case Intrinsic.Select select -> new Intrinsic.Select(select.index(), replace(select.values(), change));
            case Intrinsic.Split split -> new Intrinsic.Split(split.delimiter(), replace(split.text(), change));
            case Intrinsic.If choice -> new Intrinsic.If(choice.condition(), replace(choice.then(), change),
                    replace(choice.otherwise(), change));
            case Intrinsic.FindInMap find -> new Intrinsic.FindInMap(find.mapping(), replace(find.topKey(), change),
                    replace(find.secondKey(), change));
            case Intrinsic.ImportValue imported -> new Intrinsic.ImportValue(replace(imported.export(), change));
            case Intrinsic.Base64 base -> new Intrinsic.Base64(replace(base.text(), change));
            case Intrinsic.Cidr cidr -> new Intrinsic.Cidr(replace(cidr.block(), change), cidr.count(), cidr.bits());
            case Intrinsic.GetAZs zones -> new Intrinsic.GetAZs(replace(zones.region(), change));
            case Intrinsic.Equals equals -> new Intrinsic.Equals(replace(equals.left(), change),
                    replace(equals.right(), change));
            case Intrinsic.Combine combine -> new Intrinsic.Combine(combine.all(),
                    combine.conditions().stream().map(one -> replace(one, change)).toList());
            case Intrinsic.Not not -> new Intrinsic.Not(replace(not.condition(), change));
            case Intrinsic.Transform transform -> new Intrinsic.Transform(transform.name(),
                    fields(transform.parameters(), change));
            case Intrinsic.ConditionNamed named -> named;
            case Text text -> text;
            case Value.Number number -> number;
            case Value.Flag flag -> flag;
        };
    }

    /** {@link #replace(Value, UnaryOperator)} for members. */
    public static Fields fields(Fields fields, UnaryOperator<Part> change) {
        Map<String, Value> members = new LinkedHashMap<>();
        boolean same = true;
        for (Map.Entry<String, Value> member : fields.members().entrySet()) {
            Value replaced = replace(member.getValue(), change);
            same &= replaced == member.getValue();
            members.put(member.getKey(), replaced);
        }
        return same ? fields : new Fields(members);
    }

    private static Items items(Items items, UnaryOperator<Part> change) {
        List<Value> replaced = new ArrayList<>(items.items().size());
        boolean same = true;
        for (Value item : items.items()) {
            Value now = replace(item, change);
            same &= now == item;
            replaced.add(now);
        }
        return same ? items : new Items(replaced);
    }

    private static Value whole(Value before, Part part) {
        return switch (part) {
            case Literal(var text) -> new Text(text);
            case Ref ref -> ref.equals(before) ? before : ref;
            case GetAtt att -> att.equals(before) ? before : att;
        };
    }

    private static Value sub(Sub sub, UnaryOperator<Part> change) {
        List<Part> parts = new ArrayList<>();
        for (Part part : sub.parts()) {
            Part now = part instanceof Literal ? part : change.apply(part);
            if (now instanceof Literal(var more) && !parts.isEmpty() && parts.getLast() instanceof Literal(var text)) {
                parts.set(parts.size() - 1, new Literal(text + more));
            } else {
                parts.add(now);
            }
        }
        if (parts.equals(sub.parts())) {
            return sub;
        }
        return parts.size() == 1 ? whole(sub, parts.getFirst()) : new Sub(parts);
    }
}
