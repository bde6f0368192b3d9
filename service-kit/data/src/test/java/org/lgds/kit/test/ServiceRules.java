package org.lgds.kit.test;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What holds in every service: {@code @ArchTest static final ArchTests RULES = ArchTests.in(ServiceRules.class);} */
public class ServiceRules {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.lgds.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_are_features = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..repository..",
                    "..dto..",
                    "..mapper..",
                    "..util..",
                    "..utils..",
                    "..impl..",
                    "..common..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_an_entity_sets_its_fields = noClasses()
            .should()
            .setFieldWhere(new DescribedPredicate<JavaFieldAccess>("a field of another class's entity") {
                @Override
                public boolean test(JavaFieldAccess access) {
                    var owner = access.getTargetOwner();
                    return (owner.isAnnotatedWith(Entity.class) || owner.isAnnotatedWith(MappedSuperclass.class))
                            && !access.getOriginOwner().isAssignableTo(owner.getName());
                }
            });

    @ArchTest
    static final ArchRule every_endpoint_says_who_may_call_it = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(new ArchCondition<JavaMethod>("be open to all, or name roles and a scope") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var says = method.isAnnotatedWith(PermitAll.class)
                            != (method.isAnnotatedWith(RolesAllowed.class) && method.isAnnotatedWith(Scope.class));
                    events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule an_endpoint_that_creates_says_so = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(new ArchCondition<JavaMethod>("be annotated with @Creates if, and only if, they answer 201") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var says = method.isAnnotatedWith(Creates.class);
                    var keeps = says ? creates(method.getOwner().getCodeUnits()) : !creates(Set.of(method));
                    events.add(new SimpleConditionEvent(method, keeps, method.getFullName()));
                }
            })
            .allowEmptyShould(true);

    /** Quarkus takes for JSON by itself only what the service declares; all else would go out as any type that is asked for. */
    @ArchTest
    static final ArchRule an_endpoint_that_answers_a_type_of_the_kit_says_in_which_form = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(new ArchCondition<JavaMethod>("be annotated with @Produces, or their class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var kits = method.getReturnType().getAllInvolvedRawTypes().stream()
                            .anyMatch(type -> type.getPackageName().startsWith("org.lgds.kit."));
                    var says = method.isAnnotatedWith(Produces.class)
                            || method.getOwner().isAnnotatedWith(Produces.class);
                    events.add(new SimpleConditionEvent(method, says || !kits, method.getFullName()));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_caller_reads_claims = noClasses()
            .that()
            .resideOutsideOfPackage("org.lgds.kit.security")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.jwt.JsonWebToken");

    @ArchTest
    static final ArchRule only_the_kit_talks_to_kafka = noClasses()
            .that()
            .resideOutsideOfPackage("org.lgds.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule events_are_records = classes()
            .that(new DescribedPredicate<JavaClass>("implement DomainEvent") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isInterface() && type.isAssignableTo(DomainEvent.class);
                }
            })
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_job_never_runs_beside_itself = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should(new ArchCondition<JavaMethod>("skip a run while the last is not over") {
                @Override
                public void check(JavaMethod job, ConditionEvents events) {
                    var skips =
                            job.getAnnotationOfType(Scheduled.class).concurrentExecution() == ConcurrentExecution.SKIP;
                    events.add(new SimpleConditionEvent(job, skips, job.getFullName()));
                }
            })
            .allowEmptyShould(true);

    /** Whether one of them makes the answer itself; a method that says so may leave it to another of its class. */
    private static boolean creates(Set<? extends JavaCodeUnit> code) {
        return code.stream()
                .anyMatch(one -> one.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Versions.class)
                                        && call.getName().equals("created"))
                        || one.getFieldAccesses().stream()
                                .anyMatch(access -> access.getTarget().getName().equals("CREATED")));
    }
}
