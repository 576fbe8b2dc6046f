package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.List;

/** A value that CloudFormation computes: a reference or a function. */
public sealed interface Intrinsic extends Value {

    /** The name in the long form: {@code Ref}, {@code Condition} or {@code Fn::...}. */
    String function();

    /** The argument in the long form. */
    Value argument();

    /** What {@link Sub} can hold: literal text and references. */
    sealed interface Part {}

    /** Literal text within a {@link Sub}; a {@code ${} in it stays text. */
    record Literal(String text) implements Part {}

    record Ref(String target) implements Intrinsic, Part {

        /** Leaves the property out where it stands. */
        public static final Ref NO_VALUE = new Ref("AWS::NoValue");
        public static final Ref REGION = new Ref("AWS::Region");
        public static final Ref ACCOUNT = new Ref("AWS::AccountId");
        public static final Ref PARTITION = new Ref("AWS::Partition");
        public static final Ref STACK = new Ref("AWS::StackName");

        @Override
        public String function() {
            return "Ref";
        }

        @Override
        public Value argument() {
            return new Text(target);
        }
    }

    record GetAtt(String resource, String attribute) implements Intrinsic, Part {
        @Override
        public String function() {
            return "Fn::GetAtt";
        }

        @Override
        public Value argument() {
            return Items.texts(resource, attribute);
        }
    }

    record Sub(List<Part> parts) implements Intrinsic {
        public Sub {
            parts = List.copyOf(parts);
        }

        public static Sub of(Part... parts) {
            return new Sub(List.of(parts));
        }

        /** Reads CloudFormation's own notation; names that the text holds become references. */
        public static Sub parse(String text) {
            return SubstitutionText.parse(text);
        }

        /** The text in CloudFormation's notation. */
        public String text() {
            return SubstitutionText.write(parts);
        }

        @Override
        public String function() {
            return "Fn::Sub";
        }

        @Override
        public Value argument() {
            return new Text(text());
        }
    }

    record Join(String delimiter, Value values) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Join";
        }

        @Override
        public Value argument() {
            return Items.of(new Text(delimiter), values);
        }
    }

    /** @param index counted from 0 */
    record Select(int index, Value values) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Select";
        }

        @Override
        public Value argument() {
            return Items.of(new Value.Number(index), values);
        }
    }

    record Split(String delimiter, Value text) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Split";
        }

        @Override
        public Value argument() {
            return Items.of(new Text(delimiter), text);
        }
    }

    /** The zones of a region, sorted by name; the empty text stands for the stack's region. */
    record GetAZs(Value region) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::GetAZs";
        }

        @Override
        public Value argument() {
            return region;
        }
    }

    record If(String condition, Value then, Value otherwise) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::If";
        }

        @Override
        public Value argument() {
            return Items.of(new Text(condition), then, otherwise);
        }
    }

    record FindInMap(String mapping, Value topKey, Value secondKey) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::FindInMap";
        }

        @Override
        public Value argument() {
            return Items.of(new Text(mapping), topKey, secondKey);
        }
    }

    record ImportValue(Value export) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::ImportValue";
        }

        @Override
        public Value argument() {
            return export;
        }
    }

    record Base64(Value text) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Base64";
        }

        @Override
        public Value argument() {
            return text;
        }
    }

    /** @param count how many blocks, 1 to 256 @param bits bits of each block's host part */
    record Cidr(Value block, int count, int bits) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Cidr";
        }

        @Override
        public Value argument() {
            return Items.of(block, new Value.Number(count), new Value.Number(bits));
        }
    }

    /** A condition function; only within {@code Conditions}. */
    record Equals(Value left, Value right) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Equals";
        }

        @Override
        public Value argument() {
            return Items.of(left, right);
        }
    }

    /** {@code And} and {@code Or} of two to ten conditions. */
    record Combine(boolean all, List<Value> conditions) implements Intrinsic {
        public Combine {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String function() {
            return all ? "Fn::And" : "Fn::Or";
        }

        @Override
        public Value argument() {
            return new Items(conditions);
        }
    }

    record Not(Value condition) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Not";
        }

        @Override
        public Value argument() {
            return Items.of(condition);
        }
    }

    /** A condition of this name, as an operand of another. */
    record ConditionNamed(String name) implements Intrinsic {
        @Override
        public String function() {
            return "Condition";
        }

        @Override
        public Value argument() {
            return new Text(name);
        }
    }

    /** A transform such as {@code AWS::Include}. */
    record Transform(String name, Fields parameters) implements Intrinsic {
        @Override
        public String function() {
            return "Fn::Transform";
        }

        @Override
        public Value argument() {
            return Fields.of("Name", new Text(name)).with("Parameters", parameters);
        }
    }
}
