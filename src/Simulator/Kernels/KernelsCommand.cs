using MarketSim.Kernels.Cuda;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Sampling;
using MarketSim.Reports.Pictures;
using MarketSim.Simulator.Commands;

namespace MarketSim.Simulator.Kernels;

/// <summary><c>marketsim kernels sample</c> and <c>marketsim kernels show</c>.</summary>
internal static class KernelsCommand
{
    public static Command Create(Surroundings here) => new("kernels", "Measure what kernels achieve on a device, and show kernel profiles (docs/kernels.md).")
    {
        Sample(here, new SystemLibraryLoader()),
        Show(here),
    };

    /// <summary>The command <c>sample</c>; tests pass a loader of their own.</summary>
    public static Command Sample(Surroundings here, ILibraryLoader loader)
    {
        Option<DeviceWish> device = Asked.OneOf<DeviceWish>("--device", "Device to measure. The default, auto, is an NVIDIA device or, if there is none, the processor.");
        Option<string?> file = new("--out") { Description = "Profile file; kernels-CARD.json by default.", HelpName = "FILE" };
        Option<ulong?> seed = Asked.Whole<ulong>("--seed", "Seed of the random input; 1 by default.", 0, ulong.MaxValue);
        Option<bool> quiet = new("--quiet") { Description = "Print no line per kernel." };
        var command = new Command("sample", "Check and time kernels on a device, and write its profile.") { device, file, seed, quiet };
        command.SetAction((parsed, stop) =>
        {
            var date = DateOnly.FromDateTime(here.Clock.GetUtcNow().UtcDateTime);
            DeviceWish wish = parsed.GetValue(device);
            try
            {
                _ = new SamplingSession(here.Out, here.Error, loader)
                    .Execute(wish, parsed.GetValue(file), parsed.GetValue(seed) ?? 1, date, parsed.GetValue(quiet), stop);
                return Task.FromResult(ExitCode.Fine);
            }
            catch (DeviceMissingException cause)
            {
                throw new BadInputException(cause.Message);
            }
            catch (DeviceException cause)
            {
                here.Error.WriteLine("error: " + cause.Message.ReplaceLineEndings(" "));
                return Task.FromResult(ExitCode.Failed);
            }
        });
        return command;
    }

    private static Command Show(Surroundings here)
    {
        Argument<string[]> files = new("FILE") { Description = "Kernel profiles; 'shipped' means those that come with MarketSim.", Arity = ArgumentArity.OneOrMore };
        Option<string?> picture = new("--picture") { Description = "Roofline picture, .png or .svg; roofline.png by default.", HelpName = "FILE" };
        var command = new Command("show", "Print kernel profiles and draw their roofline.") { files, picture };
        command.SetAction(parsed =>
        {
            string target = parsed.GetValue(picture) ?? "roofline.png";
            if (Path.GetExtension(target) is not (".png" or ".svg"))
            {
                throw new BadInputException($"--picture: '{target}' is no picture that can be drawn; allowed: a name that ends in .png or .svg");
            }

            KernelProfile[] profiles = Read(parsed.GetRequiredValue(files));
            foreach (KernelProfile profile in profiles)
            {
                foreach (string line in ProfileText.Lines(profile))
                {
                    here.Out.WriteLine(line);
                }

                here.Out.WriteLine();
            }

            RooflinePicture.Of(profiles).Save(target);
            here.Out.WriteLine($"picture: {target}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static KernelProfile[] Read(string[] files)
    {
        try
        {
            return [.. files.SelectMany(file => file == "shipped" ? ShippedProfiles.All : [ProfileFile.Read(file)])];
        }
        catch (ProfileException wrong)
        {
            throw new BadInputException(wrong.Message);
        }
    }
}
