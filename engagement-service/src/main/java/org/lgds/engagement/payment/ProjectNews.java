package org.lgds.engagement.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.lgds.engagement.measure.ProjectIsRead;
import org.lgds.engagement.milestone.MilestoneAccepted;
import org.lgds.engagement.output.OutputGivenBack;
import org.lgds.engagement.output.OutputListed;

/** Lets payments go on with what was reached at their project, in the transaction that notes it. */
@ApplicationScoped
class ProjectNews {

    private final Paying paying;

    ProjectNews(Paying paying) {
        this.paying = paying;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes MilestoneAccepted accepted) {
        paying.acceptMilestone(accepted.milestone());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes OutputListed listed) {
        paying.releaseLast(listed.project());
    }

    /** It is not waited for any more, which may have been the last. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes OutputGivenBack givenBack) {
        paying.releaseLast(givenBack.project());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ProjectIsRead read) {
        paying.releaseLast(read.project());
    }
}
