package io.architrave.cloudformation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceSchemasTest {

    private final ResourceSchemas schemas = ResourceSchemas.bundled();

    @Test
    void readsEveryTypeOfTheSpecification() {
        assertThat(schemas.types()).hasSize(1828).isSorted().doesNotHaveDuplicates();
        assertThat(schemas.types()).allSatisfy(type -> assertThat(schemas.find(type)).isPresent());
    }

    @Test
    void givesPropertiesAttributesAndRelationsOfASubnet() {
        ResourceSchema subnet = schemas.find("AWS::EC2::Subnet").orElseThrow();

        assertThat(subnet.shape().property("CidrBlock")).contains(ValueType.Scalar.STRING);
        assertThat(subnet.shape().required()).containsExactly("VpcId");
        assertThat(subnet.shape().relations("VpcId")).containsExactly(new Shape.Relation("AWS::EC2::VPC", "VpcId"));
        assertThat(subnet.attribute("AvailabilityZone")).isPresent();
        assertThat(subnet.ref()).containsExactly("SubnetId");
        assertThat(subnet.takesTagList()).isTrue();
    }

    @Test
    void givesTheOutputsOfANestedStackByAnyName() {
        ResourceSchema stack = schemas.find("AWS::CloudFormation::Stack").orElseThrow();

        assertThat(stack.attribute("Outputs.VpcId")).isPresent();
    }

    @Test
    void knowsNothingOfATypeThatDoesNotExist() {
        assertThat(schemas.find("AWS::EC2::Subnett")).isEmpty();
        assertThat(schemas.find("Subnet")).isEmpty();
        assertThat(schemas.find("../secret::types::X")).isEmpty();
        assertThat(schemas.find("")).isEmpty();
    }
}
