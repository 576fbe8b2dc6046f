package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rewrites a finished template in the form of the Serverless Application Model: what its transform would write by
 * itself is left to it, all else stays as it is. So wiring is said in one place, and both forms mean the same. Which
 * resources and ids the transform generates is told by
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 * (2026-11-24).
 */
public final class SamForm {

    private static final Set<String> SERVERLESS = Set.of("AWS::Lambda::Function", "AWS::ApiGatewayV2::Api",
            "AWS::ApiGateway::RestApi", "AWS::StepFunctions::StateMachine");
    private static final List<String> SHARED = List.of("Runtime", "Architectures", "Handler", "MemorySize", "Timeout",
            "Tracing", "PropagateTags");

    private SamForm() {}

    /** The short form; empty for a template that has nothing serverless. */
    public static Optional<SamTemplate> of(Template plain) {
        return plain.resources().stream().anyMatch(resource -> SERVERLESS.contains(resource.type()))
                ? Optional.of(rewritten(plain)) : Optional.empty();
    }

    private static SamTemplate rewritten(Template plain) {
        Rewriting rewriting = new Rewriting(plain);
        HttpApis apis = new HttpApis(rewriting);
        apis.convert();
        Map<String, String> files = new TreeMap<>();
        List<String> functions = plain.resources().stream()
                .filter(resource -> resource.type().equals("AWS::Lambda::Function")).map(Resource::logicalId).toList();
        for (String id : functions) {
            ServerlessFunction.of(rewriting, apis, id).ifPresent(function -> {
                rewriting.replace(function.resource());
                function.files().forEach(files::put);
            });
        }
        List<Resource> resources = rewriting.resources();
        Fields globals = globals(resources);
        return new SamTemplate(with(plain, resources.stream().map(resource -> without(resource, globals)).toList()),
                globals, files);
    }

    /** What all functions say alike, where there are two of them at least. */
    private static Fields globals(List<Resource> resources) {
        List<Fields> functions = resources.stream().filter(SamForm::isFunction).map(Resource::properties).toList();
        Fields globals = Fields.EMPTY;
        for (String name : SHARED) {
            Set<Optional<Value>> values = new HashSet<>();
            functions.forEach(function -> values.add(function.get(name)));
            if (functions.size() > 1 && values.size() == 1) {
                globals = globals.with(name, values.iterator().next());
            }
        }
        return globals;
    }

    private static boolean isFunction(Resource resource) {
        return resource.type().equals("AWS::Serverless::Function");
    }

    private static Resource without(Resource resource, Fields globals) {
        if (!isFunction(resource)) {
            return resource;
        }
        Map<String, Value> members = new LinkedHashMap<>(resource.properties().members());
        members.keySet().removeAll(globals.members().keySet());
        return resource.withProperties(new Fields(members));
    }

    /** The template with other resources, and without the parameters that none of them needs any more. */
    private static Template with(Template plain, List<Resource> resources) {
        Set<String> used = new HashSet<>();
        resources.forEach(resource -> used.addAll(References.of(resource)));
        plain.outputs().values().forEach(output -> References.in(output.value()).forEach(used::add));
        plain.conditions().values().forEach(condition -> References.in(condition).forEach(used::add));
        Map<String, Parameter> parameters = new LinkedHashMap<>(plain.parameters());
        parameters.keySet().retainAll(used);
        return new Template(plain.description(), plain.metadata(), parameters, plain.mappings(), plain.conditions(),
                new ArrayList<>(resources), plain.outputs(), plain.skipped(), plain.assumptions());
    }
}
