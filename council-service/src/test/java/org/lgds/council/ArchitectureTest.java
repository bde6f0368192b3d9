package org.lgds.council;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.lgds.kit.test.GatewayRoutes;
import org.lgds.kit.test.ServiceRules;

@AnalyzeClasses(packages = "org.lgds", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static void every_operation_has_its_route_at_the_gateway(JavaClasses classes) {
        GatewayRoutes.mustMatch("council-service", classes);
    }
}
