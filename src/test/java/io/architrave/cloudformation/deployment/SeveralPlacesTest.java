package io.architrave.cloudformation.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Deployment;
import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralPlacesTest {

    @Test
    void makesOneStackOfADesignInOneRegion() {
        Deployment deployment = regions("eu-west-1").in("eu-west-1", "fn", "lambda-function").deploy();

        assertThat(deployment.stacks()).extracting(StackTemplate::label).containsExactly("eu-west-1");
        assertThat(deployment.stacks().getFirst().links()).isEmpty();
    }

    @Test
    void putsEachElementIntoTheStackOfItsRegion() {
        Deployment deployment = regions("eu-west-1", "us-west-2").in("eu-west-1", "near", "sqs-queue")
                .in("us-west-2", "far", "sqs-queue").deploy();

        assertThat(deployment.stacks()).extracting(StackTemplate::label).containsExactly("eu-west-1", "us-west-2");
        assertThat(ids(deployment, 0)).contains("NearQueue").doesNotContain("FarQueue");
        assertThat(ids(deployment, 1)).contains("FarQueue").doesNotContain("NearQueue");
        assertThat(deployment.isSound()).isTrue();
    }

    @Test
    void givesAValueOfOneRegionToTheOtherAsOutputAndParameter() {
        Deployment deployment = regions("eu-west-1", "us-west-2").in("eu-west-1", "fn", "lambda-function")
                .in("us-west-2", "table", "dynamodb-table").edge("fn", Relation.CALL, "table").deploy();

        assertThat(deployment.stacks()).extracting(StackTemplate::label).containsExactly("us-west-2", "eu-west-1");
        StackTemplate taker = deployment.stacks().get(1);
        assertThat(taker.links()).contains(new Link("TableArn", "us-west-2", "TableArn", false),
                new Link("TableName", "us-west-2", "TableName", false));
        assertThat(taker.template().parameters()).containsKey("TableArn");
        assertThat(deployment.stacks().getFirst().template().outputs()).containsKeys("TableArn", "TableName");
        assertThat(yaml(taker)).contains("Resource: !Ref TableArn");
        assertThat(deployment.stacks()).allSatisfy(stack -> assertThat(stack.problems()).isEmpty());
    }

    @Test
    void namesTheRegionOfAnArnThatLeadsIntoAnother() {
        Deployment deployment = regions("eu-west-1", "us-west-2").in("eu-west-1", "fn", "lambda-function")
                .in("us-west-2", "api", "api-gateway-http").in("us-west-2", "other", "lambda-function")
                .edge("api", Relation.CALL, "other").edge("fn", Relation.CALL, "other").deploy();

        String far = yaml(deployment.stacks().stream().filter(stack -> stack.label().equals("us-west-2")).findFirst()
                .orElseThrow());
        assertThat(far).contains("${AWS::Region}:${AWS::AccountId}:${").doesNotContain("AWS::Region@");
        assertThat(deployment.stacks()).allSatisfy(stack -> assertThat(yaml(stack)).doesNotContain("@eu-west-1")
                .doesNotContain("@us-west-2"));
    }

    @Test
    void leavesOutWhatALaterStackGivesUntilItIsKnown() {
        Deployment deployment = regions("eu-west-1", "us-west-2").in("eu-west-1", "a", "lambda-function")
                .in("eu-west-1", "left", "dynamodb-table").in("us-west-2", "b", "lambda-function")
                .in("us-west-2", "right", "dynamodb-table").edge("a", Relation.CALL, "right")
                .edge("b", Relation.CALL, "left").edge("a", Relation.CALL, "left").deploy();

        StackTemplate first = deployment.stacks().getFirst();
        assertThat(first.links()).isNotEmpty().allMatch(Link::late);
        assertThat(deployment.stacks().get(1).links()).isNotEmpty().noneMatch(Link::late);
        assertThat(first.template().conditions()).containsKey("HasRightTableArn");
        assertThat(yaml(first)).contains("!If", "- !Ref AWS::NoValue");
        assertThat(deployment.stacks()).allSatisfy(stack -> assertThat(stack.problems()).isEmpty());
    }

    @Test
    void makesAWholeResourceWaitThatNeedsWhatALaterStackGives() {
        Deployment deployment = regions("eu-west-1", "us-west-2").in("eu-west-1", "a", "lambda-function")
                .in("us-west-2", "b", "lambda-function").in("us-west-2", "right", "dynamodb-table")
                .in("eu-west-1", "left", "dynamodb-table").edge("a", Relation.CALL, "right")
                .edge("b", Relation.CALL, "left").deploy();

        assertThat(deployment.stacks().getFirst().template().resource("AFunctionAccess").flatMap(Resource::condition))
                .contains("HasRightTableArn");
    }

    @Test
    void makesTheWebAclOfADistributionWhereCloudFrontTakesItFrom() {
        Deployment deployment = regions("eu-west-1").in("eu-west-1", "site", "s3-bucket").node("cdn", "cloudfront")
                .node("acl", "waf").edge("cdn", Relation.CALL, "site").edge("acl", Relation.ASSOCIATION, "cdn")
                .deploy();

        assertThat(deployment.stacks()).extracting(StackTemplate::label).containsExactly("us-east-1", "eu-west-1");
        assertThat(ids(deployment, 1)).contains("CdnDistribution", "SiteBucket");
        assertThat(yaml(deployment.stacks().get(1))).contains("WebACLId: !Ref AclWebAclArn");
        assertThat(yaml(deployment.stacks().getFirst())).contains("Scope: CLOUDFRONT");
        assertThat(deployment.stacks()).allSatisfy(stack -> assertThat(stack.problems()).isEmpty());
    }

    @Test
    void givesWhatStandsBetweenRegionsAStackOfItsOwn() {
        Deployment deployment = regions("eu-west-1", "us-west-2").in("eu-west-1", "one", "s3-bucket")
                .in("us-west-2", "two", "s3-bucket").node("cdn", "cloudfront").edge("cdn", Relation.CALL, "one")
                .edge("cdn", Relation.CALL, "two").deploy();

        assertThat(deployment.stacks()).extracting(StackTemplate::label).contains("global");
        assertThat(deployment.stacks()).allSatisfy(stack -> assertThat(stack.problems()).isEmpty());
    }

    @Test
    void saysOfAConnectionBetweenRegionsThatNothingCarriesIt() {
        Deployment deployment = regions("eu-west-1", "us-west-2").in("eu-west-1", "jobs", "sqs-queue")
                .in("us-west-2", "worker", "lambda-function").edge("jobs", Relation.EVENT, "worker").deploy();

        assertThat(deployment.stacks().stream().flatMap(stack -> stack.skipped().stream()))
                .anySatisfy(skipped -> assertThat(skipped.reason()).contains("eu-west-1").contains("us-west-2"));
    }

    @Test
    void tellsAccountsApart() {
        Deployment deployment = new Places().account("dev", "Development").account("prod", "Production")
                .at("dev", "eu-west-1").at("prod", "eu-west-1").into("dev-eu-west-1", "one", "s3-bucket")
                .into("prod-eu-west-1", "two", "lambda-function").edge("two", Relation.CALL, "one").deploy();

        assertThat(deployment.stacks()).extracting(StackTemplate::label)
                .containsExactly("development-eu-west-1", "production-eu-west-1");
        assertThat(deployment.stacks()).allSatisfy(stack -> assertThat(stack.problems()).isEmpty());
    }

    @Test
    void tellsAccountsApartWhoseNamesDoNot() {
        Deployment deployment = new Places().account("one", "日本").account("two", "日本").account("three", "A b")
                .account("four", "a-B").at("one", "eu-west-1").at("two", "eu-west-1").at("three", "eu-west-1")
                .at("four", "eu-west-1").into("one-eu-west-1", "a", "s3-bucket").into("two-eu-west-1", "b", "s3-bucket")
                .into("three-eu-west-1", "c", "s3-bucket").into("four-eu-west-1", "d", "s3-bucket").deploy();

        assertThat(deployment.stacks()).extracting(StackTemplate::label).containsExactlyInAnyOrder("one-eu-west-1",
                "two-eu-west-1", "a-b-eu-west-1", "a-b-three-eu-west-1");
    }

    @Test
    void writesTheSameTwice() {
        Places design = regions("eu-west-1", "us-west-2").in("eu-west-1", "fn", "lambda-function")
                .in("us-west-2", "table", "dynamodb-table").edge("fn", Relation.CALL, "table");

        assertThat(design.deploy().stacks().stream().map(SeveralPlacesTest::yaml))
                .isEqualTo(design.deploy().stacks().stream().map(SeveralPlacesTest::yaml).toList());
    }

    private static List<String> ids(Deployment deployment, int stack) {
        return deployment.stacks().get(stack).template().resources().stream().map(Resource::logicalId).toList();
    }

    private static String yaml(StackTemplate stack) {
        return YamlWriter.write(stack.template()).text();
    }

    private static Places regions(String... codes) {
        Places places = new Places();
        List.of(codes).forEach(code -> places.sketch.add(Group.of(code, "region", code)
                .with("region", PropertyValue.of(code))));
        return places;
    }

    /** A sketch with regions and accounts. */
    private static final class Places {

        private final Sketch sketch = new Sketch();

        Places account(String id, String name) {
            sketch.add(Group.of(id, "account", name));
            return this;
        }

        Places at(String account, String region) {
            sketch.add(Group.of(account + "-" + region, "region", region).in(ElementId.of(account))
                    .with("region", PropertyValue.of(region)));
            return this;
        }

        Places in(String region, String id, String type) {
            return into(region, id, type);
        }

        Places into(String group, String id, String type) {
            sketch.add(Node.of(id, type, id).in(ElementId.of(group)));
            return this;
        }

        Places node(String id, String type) {
            sketch.node(id, type);
            return this;
        }

        Places edge(String from, Relation relation, String to) {
            sketch.edge(from, relation, to);
            return this;
        }

        Deployment deploy() {
            return sketch.deploy();
        }
    }
}
