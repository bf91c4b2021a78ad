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

// A warp holds 128 points of a line, four to a lane; 8 warps take 8 lines and walk 64 planes.
extern "C" __global__ void __launch_bounds__(256) stencil(const float4* from, float4* to, int side)
{
    int width = side >> 2, lines = side >> 3, lane = threadIdx.x & 31;
    int x = blockIdx.x * 32 + lane;
    int y = (blockIdx.y % lines) * 8 + (threadIdx.x >> 5);
    int first = (blockIdx.y / lines) * 64;
    int last = min(first + 64, side);
    int plane = side * width;
    u64 at = (u64)first * plane + y * width + x;
    bool line = y > 0 && y < side - 1;
    float4 below = first > 0 ? from[at - plane] : make_float4(0, 0, 0, 0), here = from[at];
    #pragma unroll 2
    for (int z = first; z < last; ++z, at += plane)
    {
        float4 above = z + 1 < side ? from[at + plane] : here, result = here;
        if (line && z > 0 && z < side - 1)
        {
            float4 north = from[at - width], south = from[at + width];
            float left = __shfl_up_sync(0xffffffffu, here.w, 1), right = __shfl_down_sync(0xffffffffu, here.x, 1);
            if (lane == 0 && x > 0) left = ((const float*)from)[at * 4 - 1];
            if (lane == 31 && x < width - 1) right = ((const float*)from)[at * 4 + 4];
            if (x > 0) result.x = 0.4f * here.x + 0.1f * (left + here.y + north.x + south.x + below.x + above.x);
            result.y = 0.4f * here.y + 0.1f * (here.x + here.z + north.y + south.y + below.y + above.y);
            result.z = 0.4f * here.z + 0.1f * (here.y + here.w + north.z + south.z + below.z + above.z);
            if (x < width - 1) result.w = 0.4f * here.w + 0.1f * (here.z + right + north.w + south.w + below.w + above.w);
        }

        to[at] = result;
        below = here;
        here = above;
    }
}
