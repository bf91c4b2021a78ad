namespace MarketSim.Kernels.Cuda;

/// <summary>Our own kernels, compiled on the device's machine. No headers: bfloat16 is handled by its bits.</summary>
internal static class CudaSource
{
    /// <summary>Name under which the compiler reports.</summary>
    public const string Name = "marketsim_kernels.cu";

    /// <summary>Names of the kernels.</summary>
    public static IReadOnlyList<string> Functions { get; } =
        ["copy", "triad", "layer_norm", "softmax", "causal_softmax", "activation", "gather", "stencil", "gemv1", "gemv4", "attention_decode"];

    /// <summary>The whole source.</summary>
    public static string Text => string.Join('\n', Common, Streams, Rows, Products);

    private const string Common = """
        typedef unsigned short u16;
        typedef unsigned int u32;
        typedef unsigned long long u64;

        __device__ __forceinline__ float low(u32 pair) { return __uint_as_float(pair << 16); }
        __device__ __forceinline__ float high(u32 pair) { return __uint_as_float(pair & 0xffff0000u); }

        __device__ __forceinline__ u32 round_bits(float value)
        {
            u32 bits = __float_as_uint(value);
            return bits + 0x7fffu + ((bits >> 16) & 1u);
        }

        __device__ __forceinline__ u32 pair_of(float a, float b) { return (round_bits(a) >> 16) | (round_bits(b) & 0xffff0000u); }
        __device__ __forceinline__ u16 bf16_of(float a) { return (u16)(round_bits(a) >> 16); }

        __device__ __forceinline__ void unpack(uint4 v, float* f)
        {
            f[0] = low(v.x); f[1] = high(v.x); f[2] = low(v.y); f[3] = high(v.y);
            f[4] = low(v.z); f[5] = high(v.z); f[6] = low(v.w); f[7] = high(v.w);
        }

        __device__ __forceinline__ uint4 pack(const float* f)
        {
            return make_uint4(pair_of(f[0], f[1]), pair_of(f[2], f[3]), pair_of(f[4], f[5]), pair_of(f[6], f[7]));
        }

        __device__ __forceinline__ float warp_sum(float v)
        {
            for (int o = 16; o > 0; o >>= 1) v += __shfl_xor_sync(0xffffffffu, v, o);
            return v;
        }

        __device__ __forceinline__ float warp_max(float v)
        {
            for (int o = 16; o > 0; o >>= 1) v = fmaxf(v, __shfl_xor_sync(0xffffffffu, v, o));
            return v;
        }

        // Sum or maximum over the 256 threads of a block; every thread gets it.
        __device__ __forceinline__ float block_sum(float v)
        {
            __shared__ float parts[8];
            v = warp_sum(v);
            __syncthreads();
            if ((threadIdx.x & 31) == 0) parts[threadIdx.x >> 5] = v;
            __syncthreads();
            float all = 0.0f;
            for (int i = 0; i < 8; ++i) all += parts[i];
            return all;
        }

        __device__ __forceinline__ float block_max(float v)
        {
            __shared__ float parts[8];
            v = warp_max(v);
            __syncthreads();
            if ((threadIdx.x & 31) == 0) parts[threadIdx.x >> 5] = v;
            __syncthreads();
            float all = parts[0];
            for (int i = 1; i < 8; ++i) all = fmaxf(all, parts[i]);
            return all;
        }

        """;

    private const string Streams = """
        extern "C" __global__ void __launch_bounds__(256) copy(const uint4* from, uint4* to, int packs)
        {
            int stride = gridDim.x * blockDim.x;
            for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < packs; i += stride) to[i] = from[i];
        }

        extern "C" __global__ void __launch_bounds__(256) triad(const float4* b, const float4* c, float4* a, float s, int packs)
        {
            int stride = gridDim.x * blockDim.x;
            for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < packs; i += stride)
            {
                float4 x = b[i], y = c[i];
                a[i] = make_float4(fmaf(s, y.x, x.x), fmaf(s, y.y, x.y), fmaf(s, y.z, x.z), fmaf(s, y.w, x.w));
            }
        }

        extern "C" __global__ void __launch_bounds__(256) activation(const uint4* value, const uint4* gate, uint4* to, int packs)
        {
            int stride = gridDim.x * blockDim.x;
            for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < packs; i += stride)
            {
                float x[8], g[8];
                unpack(value[i], x);
                unpack(gate[i], g);
                for (int j = 0; j < 8; ++j) x[j] = x[j] / (1.0f + __expf(-x[j])) * g[j];
                to[i] = pack(x);
            }
        }

        extern "C" __global__ void __launch_bounds__(256) gather(const uint4* table, const int* rows, uint4* to, int width)
        {
            int packs = width >> 3;
            u64 from = (u64)rows[blockIdx.x] * packs;
            u64 target = (u64)blockIdx.x * packs;
            for (int i = threadIdx.x; i < packs; i += blockDim.x) to[target + i] = table[from + i];
        }

        // 32 x 8 threads walk a cube of points along its third side.
        extern "C" __global__ void __launch_bounds__(256) stencil(const float* from, float* to, int side)
        {
            int x = blockIdx.x * 32 + (threadIdx.x & 31);
            int y = blockIdx.y * 8 + (threadIdx.x >> 5);
            if (x >= side || y >= side) return;
            u64 plane = (u64)side * side;
            u64 at = (u64)y * side + x;
            bool edge = x == 0 || y == 0 || x == side - 1 || y == side - 1;
            float below = 0.0f, here = from[at];
            for (int z = 0; z < side; ++z, at += plane)
            {
                float above = z + 1 < side ? from[at + plane] : 0.0f;
                float result = here;
                if (!edge && z > 0 && z < side - 1)
                {
                    float around = from[at - 1] + from[at + 1] + from[at - side] + from[at + side] + below + above;
                    result = 0.4f * here + 0.1f * around;
                }

                to[at] = result;
                below = here;
                here = above;
            }
        }

        """;

    private const string Rows = """
        // A row lies in the registers of one block: up to 8 packs of 8 numbers in each of 256 threads.
        extern "C" __global__ void __launch_bounds__(256) layer_norm(const uint4* from, uint4* to, int width, float epsilon)
        {
            int packs = width >> 3;
            u64 start = (u64)blockIdx.x * packs;
            float f[8][8];
            float sum = 0.0f;
            #pragma unroll
            for (int p = 0; p < 8; ++p)
            {
                int i = p * 256 + threadIdx.x;
                if (i < packs)
                {
                    unpack(from[start + i], f[p]);
                    for (int j = 0; j < 8; ++j) sum += f[p][j];
                }
            }

            float mean = block_sum(sum) / width;
            float squares = 0.0f;
            #pragma unroll
            for (int p = 0; p < 8; ++p)
                if (p * 256 + threadIdx.x < packs)
                    for (int j = 0; j < 8; ++j) squares += (f[p][j] - mean) * (f[p][j] - mean);
            float root = rsqrtf(block_sum(squares) / width + epsilon);
            #pragma unroll
            for (int p = 0; p < 8; ++p)
            {
                int i = p * 256 + threadIdx.x;
                if (i < packs)
                {
                    for (int j = 0; j < 8; ++j) f[p][j] = (f[p][j] - mean) * root;
                    to[start + i] = pack(f[p]);
                }
            }
        }

        extern "C" __global__ void __launch_bounds__(256) softmax(const uint4* from, uint4* to, int width)
        {
            int packs = width >> 3;
            u64 start = (u64)blockIdx.x * packs;
            float f[8][8];
            float highest = -3.0e38f;
            #pragma unroll
            for (int p = 0; p < 8; ++p)
            {
                int i = p * 256 + threadIdx.x;
                if (i < packs)
                {
                    unpack(from[start + i], f[p]);
                    for (int j = 0; j < 8; ++j) highest = fmaxf(highest, f[p][j]);
                }
            }

            highest = block_max(highest);
            float sum = 0.0f;
            #pragma unroll
            for (int p = 0; p < 8; ++p)
                if (p * 256 + threadIdx.x < packs)
                    for (int j = 0; j < 8; ++j) { f[p][j] = __expf(f[p][j] - highest); sum += f[p][j]; }
            float scale = 1.0f / block_sum(sum);
            #pragma unroll
            for (int p = 0; p < 8; ++p)
            {
                int i = p * 256 + threadIdx.x;
                if (i < packs)
                {
                    for (int j = 0; j < 8; ++j) f[p][j] *= scale;
                    to[start + i] = pack(f[p]);
                }
            }
        }

        // Scores of one query in FP32 to weights in bfloat16; keys after the query weigh nothing. Grid: query, head.
        extern "C" __global__ void __launch_bounds__(256) causal_softmax(const float* scores, u16* weights, int keys, float scale)
        {
            int seen = blockIdx.x + 1;
            u64 start = ((u64)blockIdx.y * gridDim.x + blockIdx.x) * keys;
            float highest = -3.0e38f;
            for (int i = threadIdx.x; i < seen; i += 256) highest = fmaxf(highest, scores[start + i] * scale);
            highest = block_max(highest);
            float sum = 0.0f;
            for (int i = threadIdx.x; i < seen; i += 256) sum += __expf(scores[start + i] * scale - highest);
            float part = 1.0f / block_sum(sum);
            for (int i = threadIdx.x; i < keys; i += 256)
                weights[start + i] = i < seen ? bf16_of(__expf(scores[start + i] * scale - highest) * part) : (u16)0;
        }

        """;

    private const string Products = """
        // One warp takes one row of the weights; each lane 8 numbers at a time.
        template <int Batch>
        __device__ __forceinline__ void gemv(const uint4* weights, const uint4* vectors, u16* to, int rows, int width)
        {
            int row = blockIdx.x * 8 + (threadIdx.x >> 5);
            int lane = threadIdx.x & 31;
            if (row >= rows) return;
            int packs = width >> 3;
            float sums[Batch];
            for (int b = 0; b < Batch; ++b) sums[b] = 0.0f;
            #pragma unroll 4
            for (int i = lane; i < packs; i += 32)
            {
                float w[8];
                unpack(weights[(u64)row * packs + i], w);
                for (int b = 0; b < Batch; ++b)
                {
                    float x[8];
                    unpack(vectors[(u64)b * packs + i], x);
                    for (int j = 0; j < 8; ++j) sums[b] = fmaf(w[j], x[j], sums[b]);
                }
            }

            for (int b = 0; b < Batch; ++b)
            {
                float sum = warp_sum(sums[b]);
                if (lane == 0) to[(u64)b * rows + row] = bf16_of(sum);
            }
        }

        extern "C" __global__ void __launch_bounds__(256) gemv1(const uint4* w, const uint4* x, u16* y, int rows, int width) { gemv<1>(w, x, y, rows, width); }
        extern "C" __global__ void __launch_bounds__(256) gemv4(const uint4* w, const uint4* x, u16* y, int rows, int width) { gemv<4>(w, x, y, rows, width); }

        // One block to a head of 128 numbers. 16 lanes hold a key; 16 such parts walk the cache, four keys at a time, each with a softmax of
        // its own that is rescaled as it goes on; at the end the parts are put together.
        extern "C" __global__ void __launch_bounds__(256) attention_decode(const uint4* query, const uint4* keys, const uint4* values, u16* to, int length)
        {
            __shared__ float tops[16], totals[16], sums[16][128];
            int part = threadIdx.x >> 4, lane = threadIdx.x & 15;
            u64 start = (u64)blockIdx.x * length * 16 + lane;
            float q[8], acc[8];
            unpack(query[(u64)blockIdx.x * 16 + lane], q);
            for (int j = 0; j < 8; ++j) { q[j] *= 0.08838834764831845f; acc[j] = 0.0f; }
            float top = -3.0e38f, total = 0.0f;
            for (int key = part * 4; key < length; key += 64)
            {
                uint4 k[4], v[4];
                #pragma unroll
                for (int u = 0; u < 4; ++u) k[u] = keys[start + (u64)(key + u) * 16];
                #pragma unroll
                for (int u = 0; u < 4; ++u) v[u] = values[start + (u64)(key + u) * 16];
                float s[4], next = top;
                #pragma unroll
                for (int u = 0; u < 4; ++u)
                {
                    float f[8];
                    unpack(k[u], f);
                    s[u] = 0.0f;
                    for (int j = 0; j < 8; ++j) s[u] = fmaf(f[j], q[j], s[u]);
                    for (int o = 8; o > 0; o >>= 1) s[u] += __shfl_xor_sync(0xffffffffu, s[u], o);
                    next = fmaxf(next, s[u]);
                }

                float fade = __expf(top - next);
                total *= fade;
                for (int j = 0; j < 8; ++j) acc[j] *= fade;
                #pragma unroll
                for (int u = 0; u < 4; ++u)
                {
                    float f[8], weight = __expf(s[u] - next);
                    unpack(v[u], f);
                    total += weight;
                    for (int j = 0; j < 8; ++j) acc[j] = fmaf(weight, f[j], acc[j]);
                }

                top = next;
            }

            if (lane == 0) { tops[part] = top; totals[part] = total; }
            for (int j = 0; j < 8; ++j) sums[part][lane * 8 + j] = acc[j];
            __syncthreads();
            if (threadIdx.x < 128)
            {
                float highest = tops[0], all = 0.0f, sum = 0.0f;
                for (int p = 1; p < 16; ++p) highest = fmaxf(highest, tops[p]);
                for (int p = 0; p < 16; ++p)
                {
                    float weight = __expf(tops[p] - highest);
                    all += weight * totals[p];
                    sum += weight * sums[p][threadIdx.x];
                }

                to[(u64)blockIdx.x * 128 + threadIdx.x] = bf16_of(sum / all);
            }
        }
        """;
}
