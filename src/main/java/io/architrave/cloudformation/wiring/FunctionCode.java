package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.code.HandlerStub;
import io.architrave.cloudformation.code.Handling;
import io.architrave.cloudformation.code.Language;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a function runs: a few lines within the template where Lambda takes them, fitted to what is drawn at the
 * function; else a package or an image that a parameter names.
 */
final class FunctionCode implements Wiring {

    private static final String BUCKET = "CodeBucket";

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            stack.offer(element, "handler").ifPresent(offered -> code(stack, element, offered));
        }
    }

    private static void code(Stack stack, ElementId element, Fields offered) {
        String runtime = text(offered.get("Runtime"));
        Language language = Language.of(runtime).orElse(Language.PROVIDED);
        Set<Handling> handlings = handlings(stack, element);
        Handling first = handlings.stream().findFirst().orElse(Handling.TASK);
        if (handlings.contains(Handling.API) && first != Handling.API) {
            stack.assume(element, "Handler", "for the records that it receives; the requests that reach it too need"
                    + " code of their own");
        }
        HandlerStub stub = new HandlerStub(language, first, runtime, List.copyOf(
                stack.slots().named(element, "environment").keySet()));
        if (!language.handler().isEmpty()) {
            stack.slots().add(element, "handler", Value.text(language.handler()));
        }
        stack.slots().add(element, "code", language.isInline()
                ? Fields.of("ZipFile", Value.text(stub.inline())) : packed(stack, element, language));
    }

    private static Fields packed(Stack stack, ElementId element, Language language) {
        String about = " (" + PlainText.description(stack.drawing().name(element)) + ")";
        if (language == Language.IMAGE) {
            String image = stack.base(element) + "ImageUri";
            stack.declare(image, Parameter.required("Address of the container image in ECR, with tag or digest" + about,
                    "\\d{12}\\.dkr\\.ecr\\..+", "Give the address of an image in a private repository of ECR."));
            return Fields.of("ImageUri", new Ref(image));
        }
        stack.declare(BUCKET, Parameter.required("Bucket of this region that holds the packed code of functions",
                "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "Give the name of a bucket."));
        String key = stack.base(element) + "CodeKey";
        stack.declare(key, Parameter.required("Key of " + language.pack() + about, ".+", "Give the key of an object."));
        return Fields.EMPTY.with("S3Bucket", new Ref(BUCKET)).with("S3Key", new Ref(key));
    }

    /** All that the function is for; the first decides how it has to answer. */
    private static Set<Handling> handlings(Stack stack, ElementId function) {
        Set<Handling> handlings = new TreeSet<>();
        stack.drawing().index().edges(function).forEach(edge -> handling(stack, edge, function)
                .ifPresent(handlings::add));
        return handlings;
    }

    private static Optional<Handling> handling(Stack stack, Edge edge, ElementId function) {
        if (edge.relation() == Relation.ASSOCIATION && edge.from().equals(function)) {
            return Optional.of(Handling.AUTHORIZER).filter(any -> isApi(stack, edge.to()));
        }
        if (!edge.to().equals(function)) {
            return Optional.empty();
        }
        Optional<Fields> polled = edge.relation() == Relation.EVENT ? stack.offer(edge.from(), "polled")
                : Optional.empty();
        if (polled.isPresent()) {
            boolean queue = polled.get().get("ScalesByConcurrency").isPresent() && stack.offer(edge.from(), "queue")
                    .filter(offered -> offered.get("Fifo").isEmpty()).isPresent();
            return Optional.of(queue ? Handling.BATCH : Handling.ORDERED);
        }
        boolean asks = edge.relation() == Relation.CALL && (isApi(stack, edge.from())
                || stack.offer(edge.from(), "loadBalancer").isPresent() || stack.offer(edge.from(), "cdn").isPresent()
                || !stack.isMapped(edge.from()));
        return Optional.of(Handling.API).filter(any -> asks || isApi(stack, edge.from()));
    }

    private static boolean isApi(Stack stack, ElementId element) {
        return stack.offer(element, "httpApi").isPresent() || stack.offer(element, "restApi").isPresent();
    }

    private static String text(Optional<Value> value) {
        return value.map(found -> found instanceof Value.Text(var text) ? text : "").orElse("");
    }
}
