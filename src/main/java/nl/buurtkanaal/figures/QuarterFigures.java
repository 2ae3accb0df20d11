package nl.buurtkanaal.figures;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/**
 * What was counted for the requests that appeared in one quarter; raw, so not for showing as it is.
 *
 * @param startsOn      the first day of the quarter
 * @param asked         requests that appeared
 * @param answered      those with an answer, whenever
 * @param inTwoDays     those with an answer within 48 hours
 * @param medianMinutes from appearing to the first answer, of those with one; null when there is none
 * @param here          helped by somebody of this site, asked by the asker
 * @param byPhone       helped by somebody of this site, asked by phone
 * @param outside       helped outside the site
 * @param visits        people who came to a spreekuur in this quarter, where somebody counted
 * @param toTeam        questions passed on to the wijkteam in this quarter
 */
record QuarterFigures(LocalDate startsOn, int asked, int answered, int inTwoDays, @Nullable Integer medianMinutes, int here, int byPhone,
                      int outside, int visits, int toTeam) {

    int helped() {
        return here + byPhone + outside;
    }
}
