package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.code.HandlerStub;
import io.architrave.cloudformation.code.Handling;
import io.architrave.cloudformation.code.Language;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A function in the short form, and the folder of its code. Its role, and the permissions of what runs it, are left to
 * the transform, which names them as the plain form does.
 */
record ServerlessFunction(Resource resource, Map<String, String> files) {

    /** What both forms call alike. */
    private static final Set<String> SAME = Set.of("Runtime", "Architectures", "Handler", "PackageType", "MemorySize",
            "Timeout", "EphemeralStorage", "ReservedConcurrentExecutions", "KmsKeyArn", "VpcConfig", "Environment",
            "LoggingConfig", "Description");
    private static final Set<String> OTHERWISE = Set.of("Code", "Role", "TracingConfig", "Tags");
    private static final String DOCUMENT = "2012-10-17";

    /** Whether nothing of a function is lost in the short form. */
    static boolean fits(Resource function) {
        return function.properties().members().keySet().stream()
                .allMatch(name -> SAME.contains(name) || OTHERWISE.contains(name));
    }

    static Optional<ServerlessFunction> of(Rewriting rewriting, HttpApis apis, String id) {
        return rewriting.resource(id).filter(ServerlessFunction::fits).map(plain -> of(rewriting, apis, plain));
    }

    private static ServerlessFunction of(Rewriting rewriting, HttpApis apis, Resource plain) {
        String id = plain.logicalId();
        Fields from = plain.properties();
        Language language = Language.of(Rewriting.text(from.get("Runtime"))).orElse(
                from.get("Runtime").isEmpty() ? Language.IMAGE : Language.PROVIDED);
        String folder = folder(id);
        Fields properties = Fields.EMPTY;
        if (language != Language.IMAGE) {
            properties = properties.with("CodeUri", folder);
        }
        for (Map.Entry<String, Value> member : from.members().entrySet()) {
            if (SAME.contains(member.getKey())) {
                properties = properties.with(member.getKey(), member.getValue());
            }
        }
        String tracing = Rewriting.text(Rewriting.fields(from.get("TracingConfig")).get("Mode"));
        properties = properties.with("Tracing", tracing.isEmpty() ? Optional.empty()
                : Optional.of(Value.text(tracing)));
        properties = role(rewriting, plain, properties, tracing.equals("Active"));
        Fields events = new FunctionEvents(rewriting, id).of(apis.events(id));
        properties = properties.with("Events", events.isEmpty() ? Optional.empty() : Optional.of(events))
                .with("PropagateTags", true).with("Tags", tags(from));
        Resource written = new Resource(id, "AWS::Serverless::Function", plain.section(), plain.element(), properties,
                plain.dependsOn(), plain.condition(), plain.deletionPolicy(),
                attributes(plain.attributes(), language, folder));
        return new ServerlessFunction(written, files(plain, language, events, folder));
    }

    /** {@code CreateItemFunction} has its code in {@code functions/create-item/}. */
    private static String folder(String id) {
        String name = id.replaceFirst("(?<=.)Function$", "").replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return "functions/" + PlainText.kebab(name) + "/";
    }

    private static Fields attributes(Fields attributes, Language language, String folder) {
        return switch (language) {
            case PROVIDED -> attributes.with("Metadata", Fields.of("BuildMethod", Value.text("makefile")));
            case IMAGE -> attributes.with("Metadata", Fields.EMPTY.with("DockerContext", folder)
                    .with("Dockerfile", "Dockerfile").with("DockerTag", "latest"));
            default -> attributes;
        };
    }

    private static Optional<Value> tags(Fields from) {
        Fields tags = Fields.EMPTY;
        for (Value item : Rewriting.items(from.get("Tags"))) {
            Fields tag = Rewriting.fields(Optional.of(item));
            tags = tags.with(Rewriting.text(tag.get("Key")), tag.get("Value"));
        }
        return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
    }

    /** The role of the plain form has the id that the transform gives to its own; any other role stays. */
    private static Fields role(Rewriting rewriting, Resource plain, Fields properties, boolean traced) {
        String id = plain.logicalId();
        String role = Rewriting.named(plain.properties().get("Role"));
        Optional<Resource> own = rewriting.resource(role).filter(found -> role.equals(id + "Role"));
        if (own.isEmpty()) {
            return properties.with("Role", plain.properties().get("Role"));
        }
        List<Value> policies = new ArrayList<>();
        for (Value arn : Rewriting.items(own.get().properties().get("ManagedPolicyArns"))) {
            if (!isGiven(arn, traced)) {
                policies.add(arn);
            }
        }
        List<Value> statements = new ArrayList<>();
        for (Value policy : Rewriting.items(own.get().properties().get("Policies"))) {
            Fields inline = Rewriting.fields(Optional.of(policy));
            // The role that the transform writes may write logs.
            if (!Rewriting.text(inline.get("PolicyName")).equals("write-logs")) {
                statements.addAll(statements(inline));
            }
        }
        rewriting.ofType("AWS::IAM::RolePolicy")
                .filter(policy -> Rewriting.named(policy.properties().get("RoleName")).equals(role))
                .filter(policy -> rewriting.dependencies().join(role, others(policy, role)))
                .forEach(policy -> {
                    statements.addAll(statements(policy.properties()));
                    rewriting.absorb(policy.logicalId(), id);
                });
        if (!statements.isEmpty()) {
            policies.add(Fields.EMPTY.with("Version", DOCUMENT).with("Statement", new Items(statements)));
        }
        rewriting.absorb(role, id);
        return policies.isEmpty() ? properties : properties.with("Policies", new Items(policies));
    }

    /** What the transform attaches by itself, for tracing and for a VPC. */
    private static boolean isGiven(Value arn, boolean traced) {
        String name = arn instanceof Sub sub ? sub.text() : "";
        return traced && name.endsWith("/AWSXRayDaemonWriteAccess")
                || name.endsWith("/AWSLambdaVPCAccessExecutionRole");
    }

    private static Set<String> others(Resource policy, String role) {
        Set<String> names = new HashSet<>(References.of(policy));
        names.remove(role);
        return names;
    }

    private static List<Value> statements(Fields policy) {
        return Rewriting.items(Rewriting.fields(policy.get("PolicyDocument")).get("Statement"));
    }

    private static Map<String, String> files(Resource plain, Language language, Fields events, String folder) {
        Map<String, String> files = new TreeMap<>();
        Optional<Value> inline = Rewriting.fields(plain.properties().get("Code")).get("ZipFile");
        List<String> variables = List.copyOf(Rewriting.fields(Rewriting.fields(plain.properties().get("Environment"))
                .get("Variables")).members().keySet());
        HandlerStub stub = new HandlerStub(language, handling(events), Rewriting.text(plain.properties()
                .get("Runtime")), variables);
        new LinkedHashMap<>(stub.files(plain.logicalId())).forEach((name, content) -> files.put(folder + name,
                inline.isPresent() && language.isInline() ? Rewriting.text(inline) : content));
        return files;
    }

    private static Handling handling(Fields events) {
        Set<String> types = new HashSet<>();
        events.members().values().forEach(event -> types.add(Rewriting.text(Rewriting.fields(Optional.of(event))
                .get("Type"))));
        if (types.contains("DynamoDB")) {
            return Handling.ORDERED;
        }
        return types.contains("SQS") ? Handling.BATCH : types.contains("HttpApi") ? Handling.API : Handling.TASK;
    }
}
