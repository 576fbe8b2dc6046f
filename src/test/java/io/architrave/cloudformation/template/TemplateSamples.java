package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Intrinsic.Base64;
import io.architrave.cloudformation.template.Intrinsic.Equals;
import io.architrave.cloudformation.template.Intrinsic.GetAZs;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.If;
import io.architrave.cloudformation.template.Intrinsic.ImportValue;
import io.architrave.cloudformation.template.Intrinsic.Join;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Select;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template that uses most of what a template can hold. */
public final class TemplateSamples {

    private TemplateSamples() {}

    public static Template network() {
        Resource vpc = new Resource("Vpc", "AWS::EC2::VPC", "shop", Optional.of("vpc"),
                Fields.EMPTY.with("CidrBlock", "10.0.0.0/16").with("EnableDnsSupport", true));
        Resource subnet = new Resource("SubnetA", "AWS::EC2::Subnet", "shop / zone a", Optional.of("subnet-a"),
                Fields.EMPTY.with("VpcId", new Ref("Vpc")).with("CidrBlock", "10.0.1.0/24")
                        .with("AvailabilityZone", new Select(0, new GetAZs(new Text("")))));
        Resource instance = new Resource("Web", "AWS::EC2::Instance", "shop / zone a", Optional.of("web"),
                Fields.EMPTY.with("SubnetId", new Ref("SubnetA"))
                        .with("InstanceType", new If("IsProduction", new Text("m7g.large"), new Text("t4g.small")))
                        .with("ImageId", new ImportValue(Sub.parse("${AWS::StackName}-image")))
                        .with("UserData", new Base64(Sub.parse("#!/bin/bash\necho ${AWS::Region} ${!HOME}\n")))
                        .with("Tags", Items.of(Fields.EMPTY.with("Key", "Name").with("Value", "yes"),
                                Fields.EMPTY.with("Key", "Zones").with("Value",
                                        new Join(",", Items.of(new GetAtt("SubnetA", "AvailabilityZone")))))))
                .dependingOn(List.of("SubnetA")).keptBy(DeletionPolicy.RETAIN_EXCEPT_ON_CREATE);
        return new Template("Shop: network", Fields.EMPTY,
                Map.of("Environment", Parameter.choice("Stage", "prod", List.of("dev", "prod"))), Fields.EMPTY,
                Map.of("IsProduction", new Equals(new Ref("Environment"), new Text("prod"))),
                List.of(vpc, subnet, instance),
                Map.of("WebId", new Output("The instance", new Ref("Web"),
                        Optional.of(Sub.parse("${AWS::StackName}-web")), Optional.empty(), Optional.empty())),
                List.of(new Template.Skipped("users", "Users", "people are no resource")),
                List.of(new Template.Assumption("web", "Web", "UserData", "a greeting")));
    }
}
