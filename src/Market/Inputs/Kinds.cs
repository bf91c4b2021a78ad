namespace MarketSim.Market.Inputs;

/// <summary>The software stack that a card runs and that work is written for.</summary>
public enum Ecosystem
{
    /// <summary>NVIDIA CUDA.</summary>
    Cuda,

    /// <summary>Huawei CANN.</summary>
    Cann,

    /// <summary>ROCm-like and the other domestic stacks.</summary>
    RocmLike,
}

/// <summary>The market that a card model is made for.</summary>
public enum CardClass
{
    /// <summary>Data centers.</summary>
    DataCenter,

    /// <summary>Consumers; data centers buy it too.</summary>
    Consumer,
}

/// <summary>Who owns a center.</summary>
public enum OwnerType
{
    /// <summary>A head internet or telecom-cloud firm, with captive work (头部企业).</summary>
    HeadFirm,

    /// <summary>A firm that builds to sell compute (市场化).</summary>
    Market,

    /// <summary>A university or research institute.</summary>
    University,

    /// <summary>A local government's platform company.</summary>
    LocalGovernment,

    /// <summary>A telecom operator.</summary>
    Telecom,
}

/// <summary>The segments of demand.</summary>
public enum Segment
{
    /// <summary>Head firms.</summary>
    HeadFirm,

    /// <summary>Universities and institutes.</summary>
    University,

    /// <summary>Small and medium enterprises.</summary>
    Sme,

    /// <summary>Government bodies.</summary>
    Government,

    /// <summary>Startups that train models.</summary>
    Startup,
}

/// <summary>Kinds of work.</summary>
public enum WorkType
{
    /// <summary>Training a large model from nothing.</summary>
    PreTraining,

    /// <summary>Fine-tuning.</summary>
    FineTuning,

    /// <summary>Inference for people who wait.</summary>
    InferenceOnline,

    /// <summary>Inference on stored data.</summary>
    InferenceBatch,

    /// <summary>Simulation and other numerical work.</summary>
    Hpc,
}

/// <summary>How an owner forecasts the demand that it builds for.</summary>
public enum ForecastMethod
{
    /// <summary>Demand stays what it is.</summary>
    Naive,

    /// <summary>Last year's growth goes on.</summary>
    Trend,

    /// <summary>A fraction of last year's growth goes on (damped trend).</summary>
    Smoothed,
}

/// <summary>How a center sets its rent.</summary>
public enum RentPolicy
{
    /// <summary>Unit cost at expected fill plus a margin.</summary>
    CostPlus,

    /// <summary>The market's rent for comparable cards, shaded by the own fill.</summary>
    FollowMarket,

    /// <summary>A low rent until use has become a habit, then list.</summary>
    PenetrationThenList,

    /// <summary>A list rent that is seldom changed.</summary>
    FixedList,
}

/// <summary>The tiers of suppliers.</summary>
public enum SupplierTier
{
    /// <summary>The maker's own channel.</summary>
    MakerChannel,

    /// <summary>An established distributor.</summary>
    Distributor,

    /// <summary>A trader; many are newcomers.</summary>
    Trader,
}
