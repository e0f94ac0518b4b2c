package kith.analysis.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.analysis.StudyAnalysis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pairs of runs and a failed one, small enough to reckon by hand, with both tables written out. */
class FourRunsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void fourRuns() throws Exception {
        Files.writeString(folder.resolve("manifest.json"), """
                {"seed":7,"study":"small","people":4,"days":1,"replicates":3,"evidence_ends_day":35,
                 "scenarios":[{"scenario_id":"a","role":"scenario"},{"scenario_id":"b","role":"reference"}],
                 "metrics":[{"name":"calm","headline":true,"sd_variable":"calm_sd"},{"name":"joy","headline":true}]}
                """);
        Files.writeString(folder.resolve("runs.csv"), """
                run_id,design_id,scenario_id,regime,replicate,seed,status,days
                a1,d,a,x,1,7,SUCCEEDED,1
                b1,d,b,x,1,7,SUCCEEDED,1
                a2,d,a,x,2,7,SUCCEEDED,1
                b2,d,b,x,2,7,SUCCEEDED,1
                a3,d,a,x,3,7,FAILED,0
                b3,d,b,x,3,7,SUCCEEDED,1
                """);
        Files.writeString(folder.resolve("series.csv"), """
                run_id,day,group,variable,unit,value
                a1,1,all,calm,points,3
                b1,1,all,calm,points,1
                b1,0,all,calm_sd,points,2
                a2,1,all,calm,points,5
                b2,1,all,calm,points,4
                b2,0,all,calm_sd,points,4
                a1,1,all,joy,points,
                b1,1,all,joy,points,1
                a2,1,all,joy,points,6
                b2,1,all,joy,points,4
                a3,1,all,calm,points,99
                a1,1,all,people,people,4
                a2,1,all,people,people,2
                """);
        Files.writeString(folder.resolve("ledger.csv"),
                "run_id,from_day,to_day,person_id,group,outcome,cause,amount,unit\n");
        StudyAnalysis.of(folder).write();
    }

    @Test
    void contrasts() throws Exception {
        // calm: differences 2 and 1, mean 3/2, se 1/2, t(1) = 12.7062; one sd = √((4 + 16)/2) = √10;
        // Var(d) = 1/2, Var(a) + Var(b) = 2 + 9/2. joy: one pair has both values, so no interval, and no sd.
        assertEquals("""
                scenario_id,reference_id,day,group,variable,unit,n_pairs,diff,sd_unit,ci_low,ci_high,\
                share_pairs_positive,variance_ratio,n_people,word
                a,b,1,all,calm,points,2,1.5,0.4743416490252569,CI_LOW,CI_HIGH,1,0.07692307692307693,,too few runs
                a,b,1,all,joy,points,1,2,,,,1,,,too few runs
                """, Files.readString(folder.resolve("contrasts.csv"))
                .replaceFirst("-4\\.853102368\\d*", "CI_LOW").replaceFirst("7\\.853102368\\d*", "CI_HIGH"));
    }

    @Test
    void summary() throws Exception {
        // a: 3 and 5, mean 4, sd √2, se 1; b3 has no calm, so b: 1 and 4. a has 4 and 2 people; joy is known in the
        // second run alone.
        String text = Files.readString(folder.resolve("summary.csv"));
        assertEquals("""
                scenario_id,day,group,variable,unit,n,mean,sd,se,ci_low,ci_high,q05,q10,q25,q50,q75,q90,q95,n_people
                a,1,all,calm,points,2,4,1.4142135623730951,1,LOW,HIGH,3.1,3.2,3.5,4,4.5,4.8,4.9,3
                a,1,all,joy,points,1,6,,,,,6,6,6,6,6,6,6,2
                a,1,all,people,people,2,3,1.4142135623730951,1,LOW,HIGH,2.1,2.2,2.5,3,3.5,3.8,3.9,3
                b,0,all,calm_sd,points,2,3,1.4142135623730951,1,LOW,HIGH,2.1,2.2,2.5,3,3.5,3.8,3.9,
                b,1,all,calm,points,2,2.5,2.1213203435596424,1.5,LOW,HIGH,1.15,1.3,1.75,2.5,3.25,3.7,3.8499999999999996,
                b,1,all,joy,points,2,2.5,2.1213203435596424,1.5,LOW,HIGH,1.15,1.3,1.75,2.5,3.25,3.7,3.8499999999999996,
                """, text.replaceAll(",-\\d+\\.\\d{6,},\\d+\\.\\d{6,},", ",LOW,HIGH,"));
    }

    @Test
    void findingsCountPairsOfRuns() {
        Finding finding = StudyAnalysis.of(folder).findings().get(0);
        assertEquals(2, finding.pairs());
        assertEquals("too few runs", finding.effects().get(0).contrast().word().text());
        assertEquals("too few runs", finding.effects().get(1).contrast().word().text());
    }
}
