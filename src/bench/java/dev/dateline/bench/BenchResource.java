package dev.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.dateline.search.list.InProcess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;

/** Endpoints that only a service built for benchmarks has. */
@Path("/bench")
@Produces(MediaType.APPLICATION_JSON)
class BenchResource {

    private final InProcess inProcess;

    BenchResource(InProcess inProcess) {
        this.inProcess = inProcess;
    }

    /** The resources used by the process since its start. */
    public record Use(long cpuNanos, long compileMillis, long heapBytes) {}

    /** Returns as many bytes as a response of Dateline has and does nothing else: the cost of the framework alone. */
    @GET
    @Path("/bare")
    public byte[] bare(@RestQuery int bytes) {
        byte[] answer = new byte[bytes];
        Arrays.fill(answer, (byte) ' ');
        return answer;
    }

    /** Runs queries against the index in one thread and returns the amount of results. */
    @GET
    @Path("/in-process")
    public long inProcess(@RestQuery String asked, @RestQuery int articles, @RestQuery int from, @RestQuery int count) {
        return sum(RequestKind.valueOf(asked), articles, from, count, inProcess::ask);
    }

    /** Runs the same queries and writes each response as JSON. */
    @GET
    @Path("/written")
    public long written(@RestQuery String asked, @RestQuery int articles, @RestQuery int from, @RestQuery int count) {
        return sum(RequestKind.valueOf(asked), articles, from, count, inProcess::write);
    }

    private static long sum(RequestKind kind, int articles, int from, int count, ToLongFunction<String> answer) {
        return IntStream.range(from, from + count)
                .mapToLong(n -> answer.applyAsLong(kind.path(n, articles)))
                .sum();
    }

    /** Returns the processor time since the start and, after a garbage collection if requested, the heap in use. */
    @GET
    @Path("/use")
    public Use use(@RestQuery boolean collect) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        if (collect) {
            memory.gc();
        }
        long cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        long compiling = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
        return new Use(cpu, compiling, memory.getHeapMemoryUsage().getUsed());
    }
}
