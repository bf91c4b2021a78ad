using MarketSim.Reports.Texts;
using MarketSim.Workbench.Words;
using Microsoft.AspNetCore.Http;

namespace MarketSim.Workbench.Tests;

public sealed class PreferencesTests
{
    [TestCase("zh-CN,zh;q=0.9", null, ReportLanguage.Chinese)]
    [TestCase("zh-CN,zh;q=0.9", "en", ReportLanguage.English)]
    [TestCase("en-US", "zh", ReportLanguage.Chinese)]
    [TestCase("", null, ReportLanguage.English)]
    public void The_cookie_decides_and_else_the_browser(string accepts, string? cookie, ReportLanguage expected)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = accepts;
        request.Headers.Cookie = cookie is null ? "" : $"lang={cookie}";
        Assert.That(Preferences.Of(request).Language, Is.EqualTo(expected));
    }
}
